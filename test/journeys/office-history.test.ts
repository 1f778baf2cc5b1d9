import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { setClock } from '@oversight/kernel';
import { asAdministrator } from '../kit/databases.ts';
import { appoint, done, emptyOffices } from '../kit/office-changes.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await emptyOffices(graph);
});
afterAll(() => graph.close());

test('who was recorded as in office at an instant is another question than who was in office on a day', async () => {
  setClock(new Date('2026-07-10T00:00:00Z'));
  const holder = await appoint(graph, 'regency:71.01', '71.01', { personName: '[SINTETIS] Lama' });
  setClock(new Date('2026-07-12T00:00:00Z'));
  await done(graph, 'regency:71.01', 'correctOfficeHolder', {
    officeHolderId: holder.id,
    personName: '[SINTETIS] Benar',
    expectedVersion: holder.version,
  });
  const { data, errors } = await graph.ask(
    'regency:71.01',
    `{ organisation(code: "71.01") {
       before: asRecorded(asOf: "2026-07-09T00:00:00Z") { officeHolders { personName } }
       between: asRecorded(asOf: "2026-07-11T00:00:00Z") { officeHolders { personName startsOn } }
       after: asRecorded(asOf: "2026-07-13T00:00:00Z") { officeHolders { personName } electoralCalendar { kind } }
       officeHolders(validOn: "2025-02-01") { nodes { personName } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.organisation).toEqual({
    before: { officeHolders: [] },
    between: { officeHolders: [{ personName: '[SINTETIS] Lama', startsOn: '2025-01-01' }] },
    after: {
      officeHolders: [{ personName: '[SINTETIS] Benar' }],
      electoralCalendar: [{ kind: 'ELECTION_GRANT' }],
    },
    officeHolders: { nodes: [{ personName: '[SINTETIS] Benar' }] },
  });
});

test.each([
  ['change', `update organisations.revision set reason = 'x'`],
  ['delete', 'delete from organisations.revision'],
  ['empty', 'truncate organisations.revision'],
])('nobody may %s the history, not even the administrator', async (_, sql) => {
  await expect(asAdministrator(graph.databases.open, (client) => client.query(sql))).rejects.toThrow(
    /never changed/,
  );
});
