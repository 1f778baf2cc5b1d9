import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeAnew } from '../kit/commitments.ts';
import { noon, remindersOf } from '../kit/reminders.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let ids: string[];
beforeAll(async () => {
  graph = await startTestGraph();
  ids = await agreed();
});
afterAll(() => graph.close());

const { run, at, of } = remindersOf(() => graph);
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
