import 'reflect-metadata';
import { config } from './config.ts';
import { runGateway } from './run-gateway.ts';

await runGateway(config);
