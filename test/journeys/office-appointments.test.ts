import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { refusalOf } from '../kit/mutations.ts';
import { appoint, change, emptyOffices, versionOf, writtenOfOffices } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await emptyOffices(graph);
  // Whom a second secretary would come beside.
  await appoint(graph, 'regency:71.10', '71.10', { position: 'SECRETARY' });
});
afterAll(() => graph.close());

test.each<[string, object, string]>([
  ['an end before the start', { endsOn: '2024-12-31' }, 'BAD_USER_INPUT endsOn'],
  ['an end on the day of the start', { endsOn: '2025-01-01' }, 'BAD_USER_INPUT endsOn'],
  ['a start before there was KPU', { startsOn: '1945-08-17' }, 'BAD_USER_INPUT startsOn'],
  ['a start in the far future', { startsOn: '2999-01-01' }, 'BAD_USER_INPUT startsOn'],
  ['no name', { personName: ' ' }, 'BAD_USER_INPUT personName'],
  ['a long name', { personName: 'x'.repeat(201) }, 'BAD_USER_INPUT personName'],
  ['a division of another level', { divisionCode: 'PROV-HUKUM' }, 'BAD_USER_INPUT divisionCode'],
  ['a division that is none', { divisionCode: 'X' }, 'BAD_USER_INPUT divisionCode'],
  [
    'a division for a treasurer',
    { position: 'TREASURER', divisionCode: 'KAB-HUKUM' },
    'BAD_USER_INPUT divisionCode',
  ],
  ['a unit for a member', { unitId: '019e0000-0000-7000-8000-000000000000' }, 'BAD_USER_INPUT unitId'],
  ['a head of no unit', { position: 'UNIT_HEAD' }, 'BAD_USER_INPUT unitId'],
  ['a unit that is none', { position: 'UNIT_HEAD', unitId: 'x' }, 'BAD_USER_INPUT unitId'],
  ['a second secretary', { position: 'SECRETARY' }, 'BAD_USER_INPUT startsOn'],
  [
    'a secretary who overlaps',
    { position: 'SECRETARY', startsOn: '2024-01-01', endsOn: '2025-06-01' },
    'BAD_USER_INPUT startsOn',
  ],
  ['a stale version', { expectedVersion: 99 }, 'STALE_VERSION expectedVersion'],
])('an appointment with %s is refused, and nothing is written', async (_, input, code) => {
  const before = await writtenOfOffices(graph);
  const usual = { organisationCode: '71.10', position: 'MEMBER', personName: 'x', startsOn: '2025-01-01' };
  const version = { expectedVersion: await versionOf(graph, '71.10') };
  expect(
    await refusalOf(
      change(graph, 'regency:71.10', 'appointOfficeHolder', { ...usual, ...version, ...input }),
    ),
  ).toBe(code);
  expect(await writtenOfOffices(graph)).toBe(before);
});

test('of two who take one position at the same time, one does', async () => {
  const secretary = async () =>
    change(graph, 'province:72', 'appointOfficeHolder', {
      ...{
        organisationCode: '72',
        position: 'SECRETARY',
        personName: '[SINTETIS] x',
        startsOn: '2025-01-01',
        reason: 'x',
      },
      expectedVersion: await versionOf(graph, '72'),
    });
  const answers = await Promise.all([secretary(), secretary(), secretary()]);
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
  expect(codes.filter((code) => code === 'done')).toEqual(['done']);
  expect(codes.every((code) => ['done', 'STALE_VERSION', 'BAD_USER_INPUT'].includes(String(code)))).toBe(
    true,
  );
});
