import 'reflect-metadata';
import { runService, workerSettingsOf } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { findings } from './subgraph.ts';

await runService(findings, readProcessConfig, undefined, async (config, log) => {
  if (!config.WORKER) return undefined;
  const { startWorker } = await import('./worker/start-worker.ts');
  return startWorker({ ...workerSettingsOf(config), log });
});
