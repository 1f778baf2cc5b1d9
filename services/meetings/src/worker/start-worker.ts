import { type Mailbag, runWorker, usualTasks, type WorkerSettings } from '@oversight/kernel/worker';
import { SCHEMA } from '../in-branch.policy.ts';
import { REMINDER_LABELS } from '../reminder/reminder-kind.ts';
import { REMIND_DAYS } from './remind-days.ts';

export type { WorkerSettings } from '@oversight/kernel/worker';

/** What waits to be verified comes by the hundred, and is in the inbox. */
const MAILBAG: Mailbag = {
  schema: SCHEMA,
  mailed: `r.created_on >= $1 and r.kind <> 'COMMITMENT_TO_VERIFY'`,
  labels: REMINDER_LABELS,
  inbox: 'kotak pengingat rapat pengawasan internal',
};

const FOLLOWING = {
  schema: SCHEMA,
  lists: [
    { field: 'divisions', selection: 'area name aliases', keptBy: 'know_divisions' },
    { field: 'externalBodies', selection: 'code name', keptBy: 'know_bodies' },
  ],
};

/** Does what is done by the clock for meetings, at once and then at its hours; several may run, and share the work. */
export function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const tasks = usualTasks({ mailbag: MAILBAG, following: FOLLOWING, before: REMIND_DAYS }, settings);
  return runWorker({ schema: SCHEMA, mailbag: MAILBAG, tasks }, settings);
}
