import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { refusalOf } from '../kit/mutations.ts';
import { appoint, change, emptyOffices, versionOf, writtenOfOffices } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await emptyOffices(graph);
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update organisations.organisation set member_count = 5 where code = '71.10';
      insert into organisations.division (code, area, level, member_count, name, valid_from, valid_to, regulation, confidence) values
        ('KAB-TUJUH', 'DATA', 'REGENCY', 7, 'x', null, null, 'x', 'HIGH'),
        ('KAB-LAMA', 'DATA', 'REGENCY', 5, 'x', null, '2025-01-01', 'x', 'HIGH'),
        ('KAB-BARU', 'DATA', 'REGENCY', null, 'x', '2025-01-02', null, 'x', 'HIGH')`),
  );
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
  ['a division of other offices', { divisionCode: 'KAB-TUJUH' }, 'BAD_USER_INPUT divisionCode'],
  ['a division that ended', { divisionCode: 'KAB-LAMA' }, 'BAD_USER_INPUT divisionCode'],
  ['a division that is not yet', { divisionCode: 'KAB-BARU' }, 'BAD_USER_INPUT divisionCode'],
  ['a second secretary', { position: 'SECRETARY' }, 'BAD_USER_INPUT startsOn'],
  [
    'a secretary who overlaps',
    { position: 'SECRETARY', startsOn: '2024-01-01', endsOn: '2025-06-01' },
    'BAD_USER_INPUT startsOn',
  ],
  ['a stale version', { expectedVersion: 99 }, 'CONFLICT expectedVersion'],
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
  expect(codes.every((code) => ['done', 'CONFLICT', 'BAD_USER_INPUT'].includes(String(code)))).toBe(true);
});

test('an appointment that is sent twice is made once, and the office’s version is read anew for the next', async () => {
  const before = await versionOf(graph, '73');
  const input = {
    ...{ organisationCode: '73', position: 'MEMBER', personName: '[SINTETIS] x', startsOn: '2025-01-01' },
    expectedVersion: before,
  };
  const send = (more: object = {}) =>
    refusalOf(change(graph, 'province:73', 'appointOfficeHolder', { ...input, ...more }));
  expect((await Promise.all([send(), send()])).toSorted()).toEqual(['CONFLICT expectedVersion', undefined]);
  expect(await send()).toBe('CONFLICT expectedVersion');
  expect(await versionOf(graph, '73')).toBe(before + 1);
  expect(await send({ expectedVersion: before + 1, personName: '[SINTETIS] y' })).toBeUndefined();
});

test('what was said of a division that ended since is no reason to leave another mistake', async () => {
  const { id, version: first } = await appoint(graph, 'regency:71.10', '71.10', {
    divisionCode: 'KAB-LAMA',
    startsOn: '2024-12-31',
  });
  const version = Number(first);
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update organisations.division set valid_to = '2024-01-01' where code = 'KAB-LAMA'`),
  );
  const correct = (said: object, expectedVersion: number) =>
    refusalOf(
      change(graph, 'regency:71.10', 'correctOfficeHolder', { officeHolderId: id, expectedVersion, ...said }),
    );
  expect(await correct({ decree: 'SK-2' }, version)).toBeUndefined();
  expect(await correct({ startsOn: '2024-06-01' }, version + 1)).toBe('BAD_USER_INPUT divisionCode');
});
