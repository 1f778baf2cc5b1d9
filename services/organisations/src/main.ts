import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { organisations } from './subgraph.ts';

await runService(organisations, readProcessConfig);
