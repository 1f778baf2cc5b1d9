import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refusalOf } from '../kit/mutations.ts';
import { change, done, versionOf } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('the inspectorate keeps the calendar', async () => {
  const input = {
    organisationCode: '71',
    kind: 'ELECTION_GRANT',
    name: 'Hibah',
    election: '[SINTETIS]',
    startsOn: '2026-01-01',
    dueOn: '2026-12-31',
    expectedVersion: await versionOf(graph, '71'),
  };
  const entry = await done(graph, 'national-auditor', 'planCalendarEntry', input);
  expect(
    await refusalOf(
      change(graph, 'province:71', 'changeCalendarEntry', {
        calendarEntryId: entry.id,
        cancelled: true,
        expectedVersion: entry.version,
      }),
    ),
  ).toBe('FORBIDDEN');
  const changed = await done(graph, 'national-auditor', 'changeCalendarEntry', {
    calendarEntryId: entry.id,
    cancelled: true,
    startsOn: '2026-02-01',
    expectedVersion: entry.version,
  });
  expect(changed).toMatchObject({ cancelled: true, startsOn: '2026-02-01', version: 2 });
  const again = { ...input, expectedVersion: await versionOf(graph, '71') };
  for (const [wrong, code] of [
    [{ dueOn: undefined }, 'BAD_USER_INPUT dueOn'],
    [{ dueOn: '2025-01-01' }, 'BAD_USER_INPUT dueOn'],
    [{ endsOn: '2025-01-01' }, 'BAD_USER_INPUT endsOn'],
    [{ startsOn: '1900-01-01' }, 'BAD_USER_INPUT startsOn'],
    [{ name: '' }, 'BAD_USER_INPUT name'],
    [{ expectedVersion: 99 }, 'CONFLICT expectedVersion'],
  ] as const) {
    expect(
      await refusalOf(change(graph, 'national-auditor', 'planCalendarEntry', { ...again, ...wrong })),
    ).toBe(code);
  }
  const { data } = await graph.ask(
    undefined,
    '{ organisation(code: "71") { electoralCalendar(kind: ELECTION_GRANT) { name dueOn cancelled } } }',
  );
  expect(data.organisation.electoralCalendar).toEqual([
    { name: 'Hibah', dueOn: '2026-12-31', cancelled: true },
  ]);
});

const STAGE = {
  ...{ organisationCode: '72', kind: 'ELECTORAL_STAGE', name: 'Kampanye', election: '[SINTETIS]' },
  ...{ startsOn: '2026-01-01', endsOn: '2026-02-01' },
};

test('a date that is sent twice comes into the calendar once', async () => {
  const input = { ...STAGE, expectedVersion: await versionOf(graph, '72') };
  const answers = await Promise.all(
    [1, 2].map(() => refusalOf(change(graph, 'national-auditor', 'planCalendarEntry', input))),
  );
  expect(answers.toSorted()).toEqual(['CONFLICT expectedVersion', undefined]);
  expect(await refusalOf(change(graph, 'national-auditor', 'planCalendarEntry', input))).toBe(
    'CONFLICT expectedVersion',
  );
  const { data } = await graph.ask(
    undefined,
    '{ electoralCalendar(filter: { organisation: { eq: "72" } }) { totalCount } }',
  );
  expect(data.electoralCalendar.totalCount).toBe(1);
  expect(await versionOf(graph, '72')).toBe(input.expectedVersion + 1);
});

test('an end is taken away on purpose, and stays when nothing is said', async () => {
  const input = { ...STAGE, organisationCode: '73', expectedVersion: await versionOf(graph, '73') };
  const { id, version: first } = await done(graph, 'national-auditor', 'planCalendarEntry', input);
  const version = Number(first);
  const changeIt = (expectedVersion: number, said: object) =>
    change(graph, 'national-auditor', 'changeCalendarEntry', {
      calendarEntryId: id,
      expectedVersion,
      ...said,
    });
  const endsOn = async () =>
    (await graph.ask(undefined, `{ calendarEntry(id: "${id}") { endsOn } }`)).data.calendarEntry.endsOn;
  expect(await refusalOf(changeIt(version, { openEnded: true, endsOn: '2026-03-01' }))).toBe(
    'BAD_USER_INPUT openEnded',
  );
  expect(await refusalOf(changeIt(version, { name: 'Masa kampanye', openEnded: false }))).toBeUndefined();
  expect(await endsOn()).toBe('2026-02-01');
  expect(await refusalOf(changeIt(version + 1, { openEnded: true }))).toBeUndefined();
  expect(await endsOn()).toBeNull();
});
