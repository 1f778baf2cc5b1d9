import {
  calling,
  HOURLY,
  type Mailbag,
  runWorker,
  usualTasks,
  type WorkerSettings,
} from '@oversight/kernel/worker';
import { SCHEMA } from '../audit-scope.ts';
import { REMINDER_LABELS } from '../reminder/finding-reminder-kind.ts';
import { REMIND_DAYS } from './remind-days.ts';

/** What was late long before it was told here is no news; the inspectorate's come by the hundred. Both are in the inbox. */
const MAILBAG: Mailbag = {
  schema: SCHEMA,
  mailed: `r.since_on >= $1 and r.recipient <> 'INSPECTORATE'`,
  labels: REMINDER_LABELS,
  inbox: 'kotak pengingat tindak lanjut hasil pengawasan',
};

const FOLLOWING = { schema: SCHEMA, lists: [] };

/** Does what is done by the clock for findings, at once and then at its hours; several may run, and share the work. */
export function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const tasks = {
    ...usualTasks({ mailbag: MAILBAG, following: FOLLOWING, before: REMIND_DAYS }, settings),
    'compact-rollup': { when: HOURLY, task: calling(SCHEMA, 'compact_rollup') },
  };
  return runWorker({ schema: SCHEMA, mailbag: MAILBAG, tasks }, settings);
}
