import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asRequest } from '../kit/as-request.ts';
import { refusalOf } from '../kit/mutations.ts';
import { change, versionOf, writtenOfOffices } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const STRANGERS = [
  'province:72',
  'regency:71.11',
  'national-leadership',
  'bi',
  'integration:71',
  'external-auditor:bpk',
];

test.each(STRANGERS)('%s changes nothing of 71.10, and nothing is written', async (persona) => {
  const before = await writtenOfOffices(graph);
  const office = { organisationCode: '71.10', expectedVersion: await versionOf(graph, '71.10') };
  const holder = { position: 'CHAIR', personName: 'x', startsOn: '2025-01-01' };
  expect(await refusalOf(change(graph, persona, 'changeContact', { ...office, phone: '12345' }))).toBe(
    'FORBIDDEN',
  );
  expect(await refusalOf(change(graph, persona, 'appointOfficeHolder', { ...office, ...holder }))).toBe(
    'FORBIDDEN',
  );
  const stage = { kind: 'ELECTORAL_STAGE', name: 'x', election: 'x', startsOn: '2026-01-01' };
  expect(await refusalOf(change(graph, persona, 'planCalendarEntry', { ...office, ...stage }))).toBe(
    'FORBIDDEN',
  );
  expect(await writtenOfOffices(graph)).toBe(before);
});

test.each([
  [
    'write a history',
    `insert into organisations.revision (type, key, version, recorded_at, organisation_code, province_code) values ('x', 'x', 1, now(), '71', 71)`,
  ],
  ['rename an office', `update organisations.organisation set name = 'x'`],
  ['move an office holder', `update organisations.office_holder set organisation_code = '72'`],
  ['delete an office holder', 'delete from organisations.office_holder'],
  ['make up a unit', `insert into organisations.organisation_unit (id) values (gen_random_uuid())`],
])('not even the inspectorate may %s by raw SQL', async (_, sql) => {
  await expect(
    asRequest(graph.databases.open, 'organisations', auditor, (client) => client.query(sql)),
  ).rejects.toThrow(/permission denied|row-level security/);
});
