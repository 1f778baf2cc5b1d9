import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { config } from './config.ts';
import { findings } from './subgraph.ts';

await runService(findings, config);
