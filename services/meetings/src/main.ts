import 'reflect-metadata';
import { runService } from '@oversight/kernel';
import { readProcessConfig } from './config.ts';
import { meetings } from './subgraph.ts';

await runService(meetings, readProcessConfig, undefined, async (config, log) => {
  if (!config.WORKER) return undefined;
  const { startWorker } = await import('./worker/start-worker.ts');
  const { DATABASE_URL: databaseUrl, REMIND_DAYS: remindDays, GRAPH_URL: graphUrl } = config;
  const { SMTP_URL: url, MAIL_FROM: from } = config;
  const mail = url !== undefined && from !== undefined ? { url, from } : undefined;
  return startWorker({ databaseUrl, remindDays, graphUrl, mail, log });
});
