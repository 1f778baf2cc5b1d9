import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { config } from './config.ts';
import { meetings } from './subgraph.ts';

await runService(meetings, config);
