import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { config } from './config.ts';
import { organisations } from './subgraph.ts';

await runService(organisations, config);
