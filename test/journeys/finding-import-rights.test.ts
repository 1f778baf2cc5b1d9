import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { row } from '../kit/imports.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const WIDE = 'external-auditor:bpk@71.10,71.01';
const NARROW = 'external-auditor:bpk@71.10';
let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const send = (persona: string, rows: object[], how = {}) =>
  must<{ written: boolean; rows: object[] }>(
    act(
      graph,
      persona,
      'importFindingRows',
      { source: 'BPK', rows, ...how },
      '{ written rows { status code column } }',
    ),
  );
const of = (reportNumber: string, said = {}) =>
  row({ reportNumber, auditedOffice: '71.10', recommendationValue: '1000', share: '600', ...said });
const REFUSED = {
  written: false,
  rows: [{ status: 'REFUSED', code: 'FORBIDDEN', column: 'reportNumber' }],
};

test.each([
  ['a draft', false],
  ['an issued report', true],
])('%s for several offices is not for whoever is engaged at one of them', async (number, isIssued) => {
  const both = [of(number), of(number, { organisationCode: '71.01', share: '400' })];
  expect(await send(WIDE, both)).toMatchObject({ written: true });
  if (isIssued)
    await asAdministrator(graph.databases.open, (client) =>
      client.query(
        `update findings.audit_report set draft_of = null, issued_on = '2026-06-01' where number = $1`,
        [number],
      ),
    );
  expect(await send(NARROW, [of(number, { reportTitle: 'Lain' })])).toEqual(REFUSED);
  expect(await send(NARROW, [of(number)], { dryRun: true })).toEqual(REFUSED);
  expect(await send(NARROW, [of(number, { findingNumber: 9 })])).toEqual(REFUSED);
  expect(await send(WIDE, both)).toMatchObject({ rows: [{ status: 'UNCHANGED' }, { status: 'UNCHANGED' }] });
});
