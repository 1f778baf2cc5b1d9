import 'reflect-metadata';
import { readConfig } from './config.ts';
import { runGateway } from './run-gateway.ts';

await runGateway(readConfig);
