import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeAnew } from '../kit/commitments.ts';
import { asAdministrator } from '../kit/databases.ts';
import { GUEST, HOST, meetingThatIs, step } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { openWorker, remindedOf, untilIdle, workAt } from '../kit/worker.ts';

let graph: TestGraph;
let ids: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  ids = await agreed();
});
afterAll(() => graph.close());

const run = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, (client) => client.query(sql, values));
/** Commitments of one office as they were just agreed; of what was published nobody is reminded. */
async function agreed(): Promise<string[]> {
  await agreeAnew(graph.databases, 10);
  const { rows } = await run(
    `select id from meetings.commitment where organisation_code = '71.10' and provenance <> 'REFERENCE' order by id`,
  );
  return rows.map(({ id }) => id);
}
const due = (id: string | undefined, day: string, agreed = '2026-06-01') =>
  run('update meetings.commitment set due_date = $2, agreed_on = $3 where id = $1', [id, day, agreed]);
const noon = (day: string) => `${day}T12:00:00+07:00`;
const at = (instant: string) => workAt(graph.databases.open, instant);
const of = (id: string | undefined) => remindedOf(graph.databases.open, id as string);

test('of a commitment on the seventh day before, which begins at midnight in Jakarta; once, until it is late', async () => {
  const [id] = ids;
  await due(id, '2026-07-10');
  await at('2026-07-02T16:59:59Z');
  expect(await of(id)).toEqual([]);
  await at('2026-07-02T17:00:00Z');
  const soon = { kind: 'COMMITMENT_DUE_SOON', due: '2026-07-10', made: '2026-07-03', closed: null };
  expect(await of(id)).toEqual([soon]);
  await at(noon('2026-07-09'));
  expect(await of(id)).toEqual([soon]);
  // On the last day itself it is not late.
  await at('2026-07-10T16:59:59Z');
  expect(await of(id)).toEqual([soon]);
  await at('2026-07-10T17:00:00Z');
  const late = { kind: 'COMMITMENT_OVERDUE', due: '2026-07-10', made: '2026-07-11', closed: null };
  expect(await of(id)).toEqual([late, { ...soon, closed: '2026-07-11' }]);
  for (const day of ['2026-07-18', '2026-07-25']) await at(noon(day));
  expect(await of(id)).toEqual([late, { ...soon, closed: '2026-07-11' }]);
});

test('it is closed when there is more time, and told anew by the new day', async () => {
  const [id] = ids;
  await due(id, '2026-08-20');
  await at(noon('2026-07-26'));
  expect((await of(id)).map(({ closed }) => closed)).toEqual(['2026-07-26', '2026-07-11']);
  await at(noon('2026-08-13'));
  expect((await of(id)).at(-1)).toEqual({
    kind: 'COMMITMENT_DUE_SOON',
    due: '2026-08-20',
    made: '2026-08-13',
    closed: null,
  });
});

test('what an office reported done is no longer the office’s: it waits for the inspectorate, until it is verified or sent back', async () => {
  const [, , id] = await agreed();
  await run('delete from meetings.reminder where node_id = $1', [id]);
  await due(id, '2026-08-15');
  await at(noon('2026-08-10'));
  const office = { kind: 'COMMITMENT_DUE_SOON', due: '2026-08-15', made: '2026-08-10', closed: null };
  expect(await of(id)).toEqual([office]);
  const is = (status: string, reported: string | null, verified: string | null = null) =>
    run('update meetings.commitment set status = $2, reported_on = $3, verified_on = $4 where id = $1', [
      id,
      status,
      reported,
      verified,
    ]);
  await is('REPORTED_DONE', '2026-08-11');
  await at(noon('2026-08-11'));
  const waits = { kind: 'COMMITMENT_TO_VERIFY', due: '2026-08-15', made: '2026-08-11', closed: null };
  expect(await of(id)).toEqual([waits, { ...office, closed: '2026-08-11' }]);
  const { rows } = await run(
    `select organisation_code as office, province_code as province, regency_code as regency from meetings.reminder
     where node_id = $1 and kind = 'COMMITMENT_TO_VERIFY'`,
    [id],
  );
  expect(rows).toEqual([{ office: '00', province: 0, regency: null }]);
  // Past its day it is late for nobody but who verifies.
  await at(noon('2026-08-16'));
  expect(await of(id)).toEqual([waits, { ...office, closed: '2026-08-11' }]);
  await is('IN_PROGRESS', '2026-08-11');
  await at(noon('2026-08-17'));
  expect((await of(id)).filter(({ closed }) => closed === null)).toEqual([
    { kind: 'COMMITMENT_OVERDUE', due: '2026-08-15', made: '2026-08-17', closed: null },
  ]);
  await is('REPORTED_DONE', '2026-08-18');
  await at(noon('2026-08-18'));
  expect((await of(id)).filter(({ closed }) => closed === null)).toEqual([waits]);
  await is('VERIFIED', '2026-08-18', '2026-08-19');
  await at(noon('2026-08-19'));
  expect((await of(id)).filter(({ closed }) => closed === null)).toEqual([]);
});

test.each(['VERIFIED', 'CANCELLED'])('it is closed when it is %s', async (status) => {
  const [, id] = await agreed();
  await run('delete from meetings.reminder where node_id = $1', [id]);
  await due(id, '2026-08-15');
  await at(noon('2026-08-14'));
  expect((await of(id)).map(({ closed }) => closed)).toEqual([null]);
  await run(
    `update meetings.commitment set status = $2::text, verified_on = case when $2::text = 'VERIFIED' then '2026-08-14'::date end
     where id = $1`,
    [id, status],
  );
  await at(noon('2026-08-15'));
  expect((await of(id)).map(({ closed }) => closed)).toEqual(['2026-08-15']);
});

test('what is promised for in three days is told on the last before', async () => {
  const [id] = await agreed();
  await run('delete from meetings.reminder where node_id = $1', [id]);
  await due(id, '2026-08-19', '2026-08-16');
  for (const day of ['2026-08-16', '2026-08-17']) await at(noon(day));
  expect(await of(id)).toEqual([]);
  await at(noon('2026-08-18'));
  expect(await of(id)).toHaveLength(1);
});

test.each(['ENDED', 'IN_PROGRESS'])(
  'minutes of a meeting left %s: on the day before they are due, late on the day after, closed when approved',
  async (status) => {
    await at(noon('2026-06-30'));
    const id = await meetingThatIs(graph, status);
    await at(noon('2026-07-05'));
    expect(await of(id)).toEqual([]);
    await at(noon('2026-07-06'));
    const soon = { kind: 'MINUTES_DUE_SOON', due: '2026-07-07', made: '2026-07-06', closed: null };
    expect(await of(id)).toEqual([soon]);
    await at(noon('2026-07-08'));
    const late = { kind: 'MINUTES_LATE', due: '2026-07-07', made: '2026-07-08', closed: null };
    expect(await of(id)).toEqual([late, { ...soon, closed: '2026-07-08' }]);
    await run(`update meetings.meeting set status = 'MINUTES_APPROVED' where id = $1`, [id]);
    await at(noon('2026-07-09'));
    expect((await of(id))[0]).toEqual({ ...late, closed: '2026-07-09' });
  },
);

test.each([
  ['SCHEDULED', 'POSTPONE'],
  ['INVITED', 'BEGIN'],
])(
  'of a meeting left %s the host is reminded from the day after its last, until it says what became of it: %s',
  async (status, action) => {
    await at(noon('2026-06-30'));
    const id = await meetingThatIs(graph, status, { endsOn: '2026-07-01' });
    const lapsed = async (persona = HOST) => {
      const { data, errors } = await graph.ask(
        persona,
        `{ yes: meetings(first: 100, filter: { lapsed: true, host: { eq: "71" } }) { nodes { id lapsed } }
         no: meetings(first: 100, filter: { lapsed: false, host: { eq: "71" } }) { totalCount nodes { lapsed } }
         all: meetings(first: 1, filter: { host: { eq: "71" } }) { totalCount } }`,
      );
      expect(errors).toBeUndefined();
      const { yes, no, all } = data;
      expect(yes.nodes.length + no.totalCount).toBe(all.totalCount);
      for (const node of yes.nodes) expect(node.lapsed).toBe(true);
      for (const node of no.nodes) expect(node.lapsed).toBe(false);
      return yes.nodes.some((node: { id: string }) => node.id === id);
    };
    await at('2026-07-01T16:59:59Z');
    expect([await of(id), await lapsed()]).toEqual([[], false]);
    await at('2026-07-01T17:00:00Z');
    const told = { kind: 'MEETING_LAPSED', due: '2026-07-01', made: '2026-07-02', closed: null };
    expect(await of(id)).toEqual([told]);
    expect([await lapsed(), await lapsed(GUEST)]).toEqual([true, true]);
    await must(step(graph, HOST, id, action, action === 'POSTPONE' ? { reason: 'Banjir.' } : {}));
    expect(await lapsed()).toBe(false);
    await at(noon('2026-07-03'));
    expect((await of(id)).find(({ kind }) => kind === 'MEETING_LAPSED')).toEqual({
      ...told,
      closed: '2026-07-03',
    });
  },
);

test('an invitation: near its meeting, closed when answered, or when the meeting is over', async () => {
  await at(noon('2026-06-28'));
  const id = await meetingThatIs(graph, 'INVITED', { startsOn: '2026-07-08', endsOn: '2026-07-08' });
  const { rows } = await run(
    `select id, organisation_code as office, version from meetings.invitation where meeting_id = $1 order by 2`,
    [id],
  );
  const [guest, other] = ['71.10', '71.01'].map((office) => rows.find((row) => row.office === office));
  await at(noon('2026-06-30'));
  expect(await of(guest.id)).toEqual([]);
  await at(noon('2026-07-01'));
  const open = { kind: 'INVITATION_UNANSWERED', due: '2026-07-08', made: '2026-07-01', closed: null };
  expect(await of(guest.id)).toEqual([open]);
  await must(
    act(graph, GUEST, 'replyToInvitation', {
      invitationId: guest.id,
      reply: 'WILL_ATTEND',
      expectedVersion: guest.version,
    }),
  );
  await at(noon('2026-07-02'));
  expect(await of(guest.id)).toEqual([{ ...open, closed: '2026-07-02' }]);
  expect(await of(other.id)).toEqual([open]);
  await at(noon('2026-07-09'));
  expect(await of(other.id)).toEqual([{ ...open, closed: '2026-07-09' }]);
});

test('of published records of the past nobody is reminded', async () => {
  const { rowCount } = await run(
    `update meetings.commitment set due_date = '2026-07-10' where provenance = 'REFERENCE'`,
  );
  expect(rowCount).toBeGreaterThan(0);
  await at(noon('2026-07-12'));
  const { rows } = await run(
    `select r.id from meetings.reminder r join meetings.meeting m on m.id = meeting_id where m.provenance = 'REFERENCE'`,
  );
  expect(rows).toEqual([]);
  const { rows: others } = await run('select count(*)::int as count from meetings.reminder');
  expect(others[0].count).toBeGreaterThan(50);
});

test('two workers at once make each once, and each job is done by one of them', async () => {
  await run('delete from meetings.reminder');
  const workers = await Promise.all([1, 2, 3].map(() => openWorker(graph.databases.open)));
  await untilIdle(graph.databases.open);
  await Promise.all(workers.map((worker) => worker.close()));
  const { rows } = await run(
    'select count(*)::int as count, count(distinct (kind, node_id, due_on))::int as told from meetings.reminder',
  );
  expect(rows[0].count).toBe(rows[0].told);
  expect(rows[0].count).toBeGreaterThan(50);
});

test('a worker that has gone holds no connection', async () => {
  const held = async () =>
    (await run(`select count(*)::int as count from pg_stat_activity where usename = 'meetings_login'`))
      .rows[0].count;
  const before = await held();
  const worker = await openWorker(graph.databases.open);
  expect(await held()).toBeGreaterThan(before);
  await worker.close();
  expect(await held()).toBe(before);
});
