import 'reflect-metadata';
import { runService, workerSettingsOf } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { setPayoffTerms } from './state-loss/payoff-terms.ts';
import { findings } from './subgraph.ts';

await runService(findings, readProcessConfig, undefined, async (config, log) => {
  setPayoffTerms({
    wilfulDays: config.PAYOFF_DAYS_WILFUL,
    negligentMonths: config.PAYOFF_MONTHS_NEGLIGENT,
  });
  if (!config.WORKER) return undefined;
  const { startWorker } = await import('./worker/start-worker.ts');
  return startWorker({ ...workerSettingsOf(config), log });
});
