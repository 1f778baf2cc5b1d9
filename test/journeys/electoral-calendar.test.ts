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
  for (const [wrong, code] of [
    [{ dueOn: undefined }, 'BAD_USER_INPUT dueOn'],
    [{ dueOn: '2025-01-01' }, 'BAD_USER_INPUT dueOn'],
    [{ endsOn: '2025-01-01' }, 'BAD_USER_INPUT endsOn'],
    [{ startsOn: '1900-01-01' }, 'BAD_USER_INPUT startsOn'],
    [{ name: '' }, 'BAD_USER_INPUT name'],
    [{ expectedVersion: 99 }, 'STALE_VERSION expectedVersion'],
  ] as const) {
    expect(
      await refusalOf(change(graph, 'national-auditor', 'planCalendarEntry', { ...input, ...wrong })),
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
