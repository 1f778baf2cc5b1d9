import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { listening } from '../kit/files.ts';
import { csv, importTable, line } from '../kit/imports.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';
let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const rows = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, async (client) => (await client.query(sql, values)).rows);
const countOf = async (number: string) =>
  (
    await rows(
      `select (select count(*)::int from findings.audit_report where number = $1) as reports,
        (select count(*)::int from findings.recommendation r join findings.audit_report a on a.id = r.report_id where a.number = $1) as recommendations`,
      [number],
    )
  )[0];

const two = (said = {}) => [
  line({ reportNumber: 'A', ...said }),
  line({ reportNumber: 'A', organisationCode: '71.01', findingNumber: 2, auditedOffice: '71', ...said }),
];

test('a file becomes drafts, which are told to nobody until another person issues them', async () => {
  const run = await importTable(
    graph,
    origin,
    AUDITOR,
    csv(two({ status: 'Belum Sesuai', statusOn: '2025-09-01' })),
  );
  expect(run).toMatchObject({
    state: 'DONE',
    rowsTotal: 2,
    rowsDone: 2,
    created: 2,
    refused: 0,
    written: true,
  });
  expect(
    await rows(`select a.draft_of, a.recorded_by, a.organisation_code, a.addressed_offices, a.external_ref, a.semester,
      r.official_status, r.status_on::text, r.value, p.share, p.office_status, p.organisation_code as office, p.draft_of as part
    from findings.audit_report a join findings.recommendation r on r.report_id = a.id
      join findings.recommendation_addressee p on p.recommendation_id = r.id where a.number = 'A' order by office`),
  ).toEqual(
    ['71.01', '71.10'].map((office) => ({
      draft_of: 'APIP',
      recorded_by: 'demonstration:national-auditor',
      organisation_code: '71',
      addressed_offices: ['71', '71.01', '71.10'],
      external_ref: 'A',
      semester: 1,
      official_status: 'BELUM_SESUAI',
      status_on: '2025-09-01',
      value: '10000000',
      share: '10000000',
      office_status: 'BELUM_SESUAI',
      office,
      part: 'APIP',
    })),
  );
  const seen = await graph.ask('province:71', '{ auditReports(first: 100) { nodes { number } } }');
  expect(seen.data.auditReports.nodes).not.toContainEqual({ number: 'A' });
});

test('sent again it says nothing new; what a draft says otherwise is changed', async () => {
  expect(await importTable(graph, origin, AUDITOR, csv(two()))).toMatchObject({
    unchanged: 2,
    written: false,
  });
  const changed = await importTable(
    graph,
    origin,
    AUDITOR,
    csv(two({ findingTitle: 'Honor ganda 👀 مرتين' })),
  );
  expect(changed).toMatchObject({ state: 'DONE', updated: 2, created: 0 });
  expect(changed.rows.nodes).toEqual([
    expect.objectContaining({ line: 2, status: 'UPDATED', nodeId: expect.any(String), code: null }),
    expect.objectContaining({ line: 3, status: 'UPDATED' }),
  ]);
  expect(await countOf('A')).toEqual({ reports: 1, recommendations: 2 });
});

test('a dry run says the same and writes nothing', async () => {
  const run = await importTable(graph, origin, AUDITOR, csv([line({ reportNumber: 'B' })]), { dryRun: true });
  expect(run).toMatchObject({ state: 'DONE', created: 1, written: false });
  expect(run.rows.nodes[0]).toMatchObject({ status: 'CREATED', nodeId: null });
  expect(await countOf('B')).toEqual({ reports: 0, recommendations: 0 });
});

const mixed = () => [
  line({ reportNumber: 'C' }),
  line({ reportNumber: 'D' }),
  line({ reportNumber: 'D', findingNumber: 2, recommendationCode: '99', externalRef: 'S-3' }),
];

test('one refused line keeps all from being written, and says column, value and rule', async () => {
  const run = await importTable(graph, origin, AUDITOR, csv(mixed()));
  expect(run).toMatchObject({ state: 'DONE', created: 1, refused: 2, written: false });
  expect(run.rows.nodes).toEqual([
    expect.objectContaining({ line: 2, status: 'CREATED', nodeId: null }),
    expect.objectContaining({
      line: 3,
      status: 'REFUSED',
      column: null,
      message: 'Line 4 of the same report is refused, so nothing of it is taken.',
    }),
    {
      line: 4,
      externalRef: 'S-3',
      status: 'REFUSED',
      nodeId: null,
      code: 'BAD_USER_INPUT',
      column: 'recommendationCode',
      value: '99',
      message: 'It is none of "01" to "14".',
      also: [],
    },
  ]);
  expect(await countOf('C')).toEqual({ reports: 0, recommendations: 0 });
});

test('in the other mode the reports without a refused line are written, and no half of one', async () => {
  const run = await importTable(graph, origin, AUDITOR, csv(mixed()), { mode: 'BEST_EFFORT' });
  expect(run).toMatchObject({ state: 'DONE', created: 1, refused: 2, written: true });
  expect(await countOf('C')).toEqual({ reports: 1, recommendations: 1 });
  expect(await countOf('D')).toEqual({ reports: 0, recommendations: 0 });
});

test('the log has an import twice: that it was begun, and what came of it', async () => {
  const { data } = await graph.ask(
    AUDITOR,
    '{ findingAudit(first: 4, filter: { verb: "importFindings" }) { nodes { action outcome code reason nodeType } } }',
  );
  expect(data.findingAudit.nodes).toEqual([
    { action: 'FINISH', outcome: 'DONE', code: null, reason: null, nodeType: 'ImportRun' },
    expect.objectContaining({ action: null, outcome: 'DONE' }),
    expect.objectContaining({
      action: 'FINISH',
      outcome: 'REFUSED',
      reason: '2 lines were refused, so none was written.',
    }),
    expect.objectContaining({ action: null, outcome: 'DONE' }),
  ]);
});

test('of an issued report nothing is changed', async () => {
  await rows(`update findings.audit_report set draft_of = null, issued_on = '2026-06-01' where number = 'C'`);
  const again = await importTable(graph, origin, AUDITOR, csv([line({ reportNumber: 'C' })]));
  expect(again).toMatchObject({ unchanged: 1, refused: 0 });
  const said = { recommendationValue: 5, findingValue: '10.000.000' };
  const run = await importTable(graph, origin, AUDITOR, csv([line({ reportNumber: 'C', ...said })]));
  expect(run.rows.nodes[0]).toMatchObject({
    status: 'REFUSED',
    code: 'ILLEGAL_STEP',
    column: 'recommendationValue',
    value: '5',
  });
  const status = { status: 'Sesuai', statusOn: '2025-12-01' };
  const settled = await importTable(graph, origin, AUDITOR, csv([line({ reportNumber: 'C', ...status })]));
  expect(settled.rows.nodes[0]).toMatchObject({ code: 'ILLEGAL_STEP', column: 'status', value: 'SESUAI' });
});
