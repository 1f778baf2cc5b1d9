import { setTimeout as wait } from 'node:timers/promises';
import { startWorker as startFindings } from '@oversight/findings/worker';
import { roleOf, setClock } from '@oversight/kernel';
import { startWorker as startMeetings, type WorkerSettings } from '@oversight/meetings/worker';
import { loginUrl } from '@oversight/standalone';
import { asAdministrator } from './databases.ts';
import { PASSWORD } from './templates.ts';

const PATIENCE = 30_000;

interface Reminded {
  kind: string;
  due: string;
  made: string;
  closed: string | null;
}

const START = { meetings: startMeetings, findings: startFindings };
type Working = keyof typeof START;

/** The worker as the service's own login has it; what fails in it is in `logged`. */
export const openWorker = (
  database: string,
  more: Partial<WorkerSettings> = {},
  logged: unknown[] = [],
  of: Working = 'meetings',
) =>
  START[of]({
    databaseUrl: loginUrl(database, roleOf(of, 'login'), PASSWORD),
    log: (error) => logged.push(error),
    ...more,
  });

/** Waits until no job is left. */
export async function untilIdle(database: string, of: Working = 'meetings'): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
    if ((await jobsIn(database, of)).length === 0) return;
  }
  throw new Error(`There are jobs left: ${JSON.stringify(await jobsIn(database, of))}`);
}

export const jobsIn = (database: string, of: Working = 'meetings'): Promise<object[]> =>
  asAdministrator(database, async (client) => {
    const { rows } = await client.query<object>(
      `select key, attempts, last_error, locked_at from ${of}_worker._private_jobs`,
    );
    return rows;
  });

/** A worker that starts at this instant, does all there is to do, and goes. */
export async function workAt(
  database: string,
  instant: string,
  more: Partial<WorkerSettings> = {},
  of: Working = 'meetings',
): Promise<void> {
  setClock(new Date(instant));
  const logged: unknown[] = [];
  const worker = await openWorker(database, more, logged, of);
  await untilIdle(database, of).finally(() => worker.close());
  if (logged.length > 0) throw new AggregateError(logged, String(logged[0]));
}

/** What is told of a commitment, an invitation or a meeting's minutes, the earliest first. */
export const remindedOf = (database: string, node: string): Promise<Reminded[]> =>
  asAdministrator(database, async (client) => {
    const { rows } = await client.query<Reminded>(
      `select kind, due_on::text as due, created_on::text as made, closed_on::text as closed
       from meetings.reminder where node_id = $1 order by due_on, kind desc`,
      [node],
    );
    return rows;
  });
