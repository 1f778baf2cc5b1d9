import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { setPayoffTerms } from './state-loss/payoff-terms.ts';
import { findings } from './subgraph.ts';

await runService(findings, readProcessConfig, undefined, async (config) => {
  setPayoffTerms({
    wilfulDays: config.PAYOFF_DAYS_WILFUL,
    negligentMonths: config.PAYOFF_MONTHS_NEGLIGENT,
  });
  return undefined;
});
