import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BPK, issue, OTHER, WRITER } from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { row } from '../kit/imports.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Answered {
  readonly written: boolean;
  readonly rows: { readonly status: string; readonly column: string; readonly message: string }[];
}
const send = (rows: object[], persona = WRITER) =>
  must<Answered>(
    act(
      graph,
      persona,
      'importFindingRows',
      { source: 'BPK', rows },
      '{ written rows { status code column message } }',
    ),
  );
const sql = (statement: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, async (client) => (await client.query(statement, values)).rows);
const idOf = async (number: string): Promise<string> =>
  (await sql('select id from findings.audit_report where number = $1', [number]))[0].id;
const SETTLED = { status: 'SESUAI', statusOn: '2025-09-01' };
const of = (reportNumber: string, said = {}) =>
  row({ reportNumber, auditedOffice: '71.10', recommendationValue: '1000', ...said });

test('lines are held against what the draft says beside them', async () => {
  const elsewhere = { organisationCode: '71.01', share: '400' };
  await send([of('P', { share: '600' }), of('P', elsewhere)]);
  for (const [said, column] of [
    [{ share: '1000' }, 'share'],
    [{ share: '10', recommendationValue: '10' }, 'share'],
    [{ share: '600', ...SETTLED }, 'status'],
    [
      { share: '600', status: 'BELUM_SESUAI', statusOn: '2025-09-01', officeStatus: 'BELUM_DITINDAKLANJUTI' },
      'status',
    ],
  ] as const) {
    const { rows, written } = await send([of('P', said)]);
    expect({ written, ...rows[0] }).toMatchObject({ written: false, code: 'BAD_USER_INPUT', column });
    expect(rows[0]?.message).toMatch(/^Finding 1, recommendation 1: /);
  }
  expect(await send([of('P', { share: '500' }), of('P', { ...elsewhere, share: '500' })])).toMatchObject({
    written: true,
  });
});

test.each([
  ['a settled whole and its only part open', { ...SETTLED, officeStatus: 'BELUM_DITINDAKLANJUTI' }, 'status'],
  [
    'an open whole and its only part settled',
    { officeStatus: 'SESUAI', statusOn: '2025-09-01' },
    'officeStatus',
  ],
  ['status 4', { status: 'TIDAK_DAPAT_DITINDAKLANJUTI', statusOn: '2025-09-01' }, 'status'],
  ['no finding', { findingNumber: 0 }, 'findingNumber'],
  ['a finding beyond all', { findingNumber: 2 ** 31 - 1 }, 'findingNumber'],
  ['a finding before all', { findingNumber: -(2 ** 31) }, 'findingNumber'],
  ['a recommendation beyond all', { recommendationNumber: 40_000 }, 'recommendationNumber'],
])('a row is refused for %s', async (_, said, column) => {
  const { rows, written } = await send([of('Q', said)]);
  expect({ written, ...rows[0] }).toMatchObject({ written: false, code: 'BAD_USER_INPUT', column });
});

test('of one recommendation the status may stand in one of its lines', async () => {
  const lines = [of('R', { share: '600', ...SETTLED }), of('R', { organisationCode: '71.01', share: '400' })];
  expect(await send(lines)).toMatchObject({ written: true });
});

test.each([
  ['settled', { ...SETTLED }],
  ['paid', { deposited: '5' }],
])('what BPK’s desk writes down as %s another person issues there', async (number, said) => {
  await send([of(number, said)], BPK);
  const id = await idOf(number);
  expect(await refusalOf(issue(graph, id, BPK))).toBe('FOUR_EYES');
  expect(await refusalOf(issue(graph, id, `${BPK}+2`))).toBeUndefined();
});

test('what BPK’s desk only asks for whoever wrote it issues', async () => {
  await send([of('asked')], BPK);
  expect(await refusalOf(issue(graph, await idOf('asked'), BPK))).toBeUndefined();
});

test.each([
  [
    'shares above the value',
    `update findings.recommendation_addressee set share = 1001 where report_id = $1`,
  ],
  [
    'more paid in than the share',
    `update findings.recommendation_addressee set deposited = 1001 where report_id = $1`,
  ],
  ['a settled whole', `update findings.recommendation set official_status = 'SESUAI' where report_id = $1`],
  [
    'status 4',
    `update findings.recommendation_addressee set office_status = 'TIDAK_DAPAT_DITINDAKLANJUTI' where report_id = $1`,
  ],
])('however it came into a draft, %s is not issued', async (number, statement) => {
  await send([of(number)]);
  const id = await idOf(number);
  await sql(statement, [id]);
  const { errors } = await issue(graph, id, OTHER);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(/^Finding 1, recommendation 1: /),
    extensions: { code: 'ILLEGAL_STEP' },
  });
});
