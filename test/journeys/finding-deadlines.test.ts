import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { APIP, BPK, bringTo, plantPart, REGENCY, readPart, uponPart } from '../kit/follow-ups.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const CLOCK = 'dueOn originalDueOn daysLeft answerOverdue ageBucket currentAgeBucket';
const partOf = (plan: object = {}) => plantPart(graph, plan);

test('the auditor gives more time, saying why; day 60 stays, and each time is one line', async () => {
  // Received 100 days ago.
  const part = await partOf({ receivedOn: '2026-03-22' });
  expect(await readPart(graph, REGENCY, part, CLOCK)).toEqual({
    dueOn: '2026-05-21',
    originalDueOn: '2026-05-21',
    daysLeft: -40,
    answerOverdue: true,
    ageBucket: 'DAYS_91_180',
    currentAgeBucket: 'DAYS_91_180',
  });
  const extend = (who: string, dueOn: string, reason: string) =>
    must(uponPart(graph, who, 'extendDeadline', part, { dueOn, reason }));
  await extend(BPK, '2026-06-20', 'Banjir 🌊');
  await extend(APIP, '2026-07-20', 'Surat BPK 7/2026');
  expect(await readPart(graph, APIP, part, `${CLOCK} extensions { from to reason takenBy }`)).toEqual({
    dueOn: '2026-07-20',
    originalDueOn: '2026-05-21',
    daysLeft: 20,
    answerOverdue: false,
    ageBucket: 'DAYS_91_180',
    currentAgeBucket: 'DAYS_31_60',
    extensions: [
      {
        from: '2026-05-21',
        to: '2026-06-20',
        reason: 'Banjir 🌊',
        takenBy: 'demonstration:external-auditor:bpk',
      },
      {
        from: '2026-06-20',
        to: '2026-07-20',
        reason: 'Surat BPK 7/2026',
        takenBy: 'demonstration:national-auditor',
      },
    ],
  });
  expect((await readPart(graph, 'bi', part, 'extensions { reason takenBy }')).extensions[0]).toEqual({
    reason: null,
    takenBy: null,
  });
  // The recommendation’s own last day follows, by the database.
  const { rows } = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `select r.due_on::text as original, r.extended_to::text as last from findings.recommendation r
       join findings.recommendation_addressee a on a.recommendation_id = r.id where a.id = $1`,
      [part],
    ),
  );
  expect(rows).toEqual([{ original: '2026-05-21', last: '2026-07-20' }]);
});

test('an answer that came before its extended day is not in time by day 60', async () => {
  const part = await partOf({ receivedOn: '2026-03-22' });
  await must(uponPart(graph, BPK, 'extendDeadline', part, { dueOn: '2026-07-20', reason: 'x' }));
  await bringTo(graph, part, 'SENT_TO_BPK');
  const { rows } = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `select r.answered_in_time as "inTime" from findings.recommendation r
       join findings.recommendation_addressee a on a.recommendation_id = r.id where a.id = $1`,
      [part],
    ),
  );
  expect(rows).toEqual([{ inTime: false }]);
});

test('a calendar of working days is loaded, and SQL counts by it as the rules do', async () => {
  const counts = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select findings.working_days_between('2026-06-30', '2026-07-14') as usual,
         findings.working_days_between('2026-08-14', '2026-08-18') as holiday,
         findings.working_days_between('2026-08-18', '2026-08-14') as backwards,
         (select count(*)::int from findings.holiday) as holidays`,
    );
    return rows[0];
  });
  expect(counts).toEqual({ usual: 10, holiday: 1, backwards: 0, holidays: 80 });
});

test('verification is due ten working days after it came to APIP, by the calendar that was loaded', async () => {
  const part = await partOf({ part: { workflow: 'SUBMITTED_TO_APIP', waiting_since: '2026-08-10' } });
  // Not the 17th.
  expect((await readPart(graph, APIP, part, 'verificationDueOn')).verificationDueOn).toBe('2026-08-25');
});
