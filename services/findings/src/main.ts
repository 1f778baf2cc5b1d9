import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { findings } from './subgraph.ts';

await runService(findings, readProcessConfig);
