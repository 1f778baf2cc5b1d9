import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findingReminders } from '../kit/finding-reminders.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
});
afterAll(() => graph.close());
const { run, on, openOf, countOf, partThat, changed } = findingReminders(() => graph);

test('before day 60 the office is reminded on each of the days, one at a time, until it sends its answer', async () => {
  const id = await partThat();
  const soon = (since: string) => [`ANSWER_DUE_SOON OFFICE 71.10 ${since} 2026-06-30`];
  const told: Record<string, string[]> = {
    '2026-05-30': [],
    '2026-05-31': soon('2026-05-31'),
    '2026-06-15': soon('2026-05-31'),
    '2026-06-16': soon('2026-06-16'),
    '2026-06-23': soon('2026-06-23'),
    '2026-06-30': soon('2026-06-29'),
  };
  for (const [day, expected] of Object.entries(told)) {
    await on(day);
    expect({ day, told: await openOf(id) }).toEqual({ day, told: expected });
  }
  await on('2026-06-30');
  expect(await countOf(id)).toBe(4);
  await changed(id, {
    workflow: 'SUBMITTED_TO_APIP',
    workflow_on: '2026-06-30',
    waiting_since: '2026-06-30',
  });
  await on('2026-06-30');
  expect(await openOf(id)).toEqual([]);
});

test('after it, at 1, 14, 30, 60 … days: the office, from the 14th its province, from the 30th the inspectorate, until it is answered', async () => {
  const id = await partThat();
  const late = (since: string, ...of: string[]) =>
    of.map((each) => `ANSWER_OVERDUE ${each} ${since} 2026-06-30`);
  const [office, province, inspectorate] = ['OFFICE 71.10', 'PROVINCE 71', 'INSPECTORATE 00'] as const;
  const told: Record<string, string[]> = {
    '2026-07-01': late('2026-07-01', office),
    '2026-07-13': late('2026-07-01', office),
    '2026-07-14': late('2026-07-14', office, province),
    '2026-07-30': late('2026-07-30', inspectorate, office, province),
    '2026-08-28': late('2026-07-30', inspectorate, office, province),
    '2026-08-29': late('2026-08-29', inspectorate, office, province),
    '2026-12-28': late('2026-12-27', inspectorate, office, province),
  };
  for (const [day, expected] of Object.entries(told)) {
    await on(day);
    expect({ day, told: await openOf(id) }).toEqual({ day, told: expected });
  }
  const before = await countOf(id);
  await changed(id, { answered_on: '2026-12-28', workflow: 'VERIFIED_BY_APIP', workflow_on: '2026-12-28' });
  await on('2026-12-29');
  expect(await openOf(id)).toEqual([]);
  expect(await countOf(id)).toBe(before);
});

test('a province has no province above it; more time that the auditor gave is more time', async () => {
  const id = await partThat({}, { offices: ['71'] });
  await on('2026-07-31');
  expect(await openOf(id)).toEqual([
    'ANSWER_OVERDUE INSPECTORATE 00 2026-07-30 2026-06-30',
    'ANSWER_OVERDUE OFFICE 71 2026-07-30 2026-06-30',
  ]);
  await changed(id, { extended_to: '2026-08-10' });
  await on('2026-08-01');
  expect(await openOf(id)).toEqual(['ANSWER_DUE_SOON OFFICE 71 2026-07-27 2026-08-10']);
  await on('2026-08-11');
  expect(await openOf(id)).toEqual(['ANSWER_OVERDUE OFFICE 71 2026-08-11 2026-08-10']);
});

test('what waits for a province, for APIP past ten working days, and for the auditor past thirty', async () => {
  const id = await partThat({ workflow: 'SUBMITTED_TO_PROVINCE', workflow_on: '2026-05-20' });
  await on('2026-05-20');
  expect(await openOf(id)).toEqual(['ANSWER_TO_CONSOLIDATE PROVINCE 71 2026-05-20 2026-06-30']);
  // A Thursday: with the first of June, a holiday, the tenth working day is the Friday two weeks on.
  await changed(id, {
    workflow: 'SUBMITTED_TO_APIP',
    workflow_on: '2026-05-21',
    waiting_since: '2026-05-21',
  });
  await on('2026-06-05');
  expect(await openOf(id)).toEqual([]);
  await on('2026-06-08');
  expect(await openOf(id)).toEqual(['ANSWER_TO_VERIFY INSPECTORATE 00 2026-06-05 2026-06-05']);
  await changed(id, { workflow: 'RETURNED', workflow_on: '2026-06-09', waiting_since: null });
  await on('2026-06-09');
  expect(await openOf(id)).toEqual(['ANSWER_RETURNED OFFICE 71.10 2026-06-09 2026-06-30']);
  await changed(id, { workflow: 'SENT_TO_BPK', workflow_on: '2026-06-10', answered_on: '2026-06-10' });
  await on('2026-07-09');
  expect(await openOf(id)).toEqual([]);
  await on('2026-07-10');
  expect(await openOf(id)).toEqual(['ASSESSMENT_DUE INSPECTORATE 00 2026-07-10 2026-07-10']);
});

test('what is answered and stays open is told each quarter until it is settled', async () => {
  const id = await partThat({
    ...{ workflow: 'ASSESSED', workflow_on: '2026-06-20', answered_on: '2026-05-20' },
    office_status: 'BELUM_SESUAI',
  });
  await on('2026-06-30');
  expect(await openOf(id)).toEqual([]);
  await on('2026-07-01');
  expect(await openOf(id)).toEqual(['RECOMMENDATION_OPEN OFFICE 71.10 2026-07-01 2026-09-30']);
  await on('2026-10-02');
  expect(await openOf(id)).toEqual(['RECOMMENDATION_OPEN OFFICE 71.10 2026-10-01 2026-12-31']);
  await changed(id, { office_status: 'SESUAI' });
  await on('2026-10-03');
  expect(await openOf(id)).toEqual([]);
});

test('of drafts, of what is restricted and of published records nobody is reminded; what is restricted later is closed', async () => {
  for (const plan of [{ draftOf: 'APIP' }, { restricted: true }, { provenance: 'REFERENCE' }]) {
    const id = await partThat({}, plan);
    await on('2026-07-31');
    expect(await countOf(id)).toBe(0);
  }
  const id = await partThat();
  await on('2026-07-31');
  expect(await openOf(id)).toHaveLength(3);
  await run(
    `update findings.audit_report set restricted = true
     where id = (select report_id from findings.recommendation_addressee where id = $1)`,
    [id],
  );
  const { rows } = await run(
    'select bool_and(restricted) as kept from findings.reminder where addressee_id = $1',
    [id],
  );
  expect(rows).toEqual([{ kept: true }]);
  await on('2026-08-01');
  expect(await openOf(id)).toEqual([]);
});

test('what is owed again is told again, and nothing is made twice', async () => {
  const id = await partThat();
  await on('2026-07-01');
  await changed(id, { answered_on: '2026-07-01', workflow: 'VERIFIED_BY_APIP', workflow_on: '2026-07-01' });
  await on('2026-07-02');
  expect(await openOf(id)).toEqual([]);
  await changed(id, { answered_on: null, workflow: 'RETURNED', workflow_on: '2026-07-03' });
  await on('2026-07-03');
  expect(await openOf(id)).toEqual([
    'ANSWER_OVERDUE OFFICE 71.10 2026-07-01 2026-06-30',
    'ANSWER_RETURNED OFFICE 71.10 2026-07-03 2026-06-30',
  ]);
  const { rows } = await on('2026-07-03');
  expect(rows).toEqual([{ made: '0', closed: '0' }]);
});
