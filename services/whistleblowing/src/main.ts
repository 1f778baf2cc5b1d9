import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { leaveOnAnyError, logQuietly } from './sealing/log-quietly.ts';
import { claimProcess } from './sealing/own-process.ts';
import { whistleblowing } from './subgraph.ts';

leaveOnAnyError();
claimProcess();
await runService(whistleblowing, readProcessConfig, logQuietly);
