import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { meetings } from './subgraph.ts';

await runService(meetings, readProcessConfig);
