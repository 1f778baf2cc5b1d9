import {
  AFTER_DAILY,
  calling,
  DAILY,
  followOrganisations,
  HOURLY,
  type Mailbag,
  QUARTERLY,
  remind,
  runWorker,
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

/** Does what is done by the clock for findings, at once and then at its hours; several may run, and share the work. */
export function startWorker(settings: WorkerSettings): Promise<{ close(): Promise<void> }> {
  const { remindDays = REMIND_DAYS, mail, graphUrl } = settings;
  const tasks = {
    remind: { when: DAILY, task: remind(MAILBAG, remindDays, mail !== undefined) },
    'prune-changes': { when: AFTER_DAILY, task: calling(SCHEMA, 'prune_changes') },
    'compact-rollup': { when: HOURLY, task: calling(SCHEMA, 'compact_rollup') },
    ...(graphUrl !== undefined && {
      'follow-organisations': {
        when: QUARTERLY,
        task: followOrganisations({ schema: SCHEMA, lists: [] }, graphUrl),
      },
    }),
  };
  return runWorker({ schema: SCHEMA, mailbag: MAILBAG, tasks }, settings);
}
