import { afterAll, beforeAll, expect, test } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { listening } from '../kit/files.ts';
import { csv, importTable, type Line, line, row, sendTable } from '../kit/imports.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';
let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const workbook = (lines: readonly Line[]): Promise<Buffer> => {
  const columns = [...new Set(lines.flatMap((each) => Object.keys(each)))];
  const cells = lines.map((each) => columns.map((column) => each[column]));
  return writeXlsxFile([columns, ...cells] as never).toBuffer();
};

test('a workbook says the same as a text', async () => {
  const lines = [
    line({ reportNumber: 'X' }),
    line({ reportNumber: 'X', findingNumber: 2, findingTitle: 'Temuan 👀 "dua"' }),
  ];
  expect(await importTable(graph, origin, AUDITOR, csv(lines))).toMatchObject({ created: 2 });
  const sheet = await workbook([...lines, line({ reportNumber: 'Y', recommendationValue: 2_500_000_000 })]);
  const run = await importTable(graph, origin, AUDITOR, sheet, {}, 'siptl.xlsx');
  expect(run).toMatchObject({ state: 'DONE', unchanged: 2, created: 1, written: true });
});

test('rows of the graph go by the same rules as lines of a file', async () => {
  const send = (rows: object[], how = {}) =>
    act(
      graph,
      AUDITOR,
      'importFindingRows',
      { source: 'BPK', rows, ...how },
      '{ written created unchanged refused rows { index externalRef status id code column value message also } }',
    );
  const same = [row({ reportNumber: 'X' }), row({ reportNumber: 'Z', externalRef: 'Z-1' })];
  const { rows, ...counts } = await must<{ rows: object[] }>(send(same));
  expect(counts).toEqual({ written: true, created: 1, unchanged: 1, refused: 0 });
  expect(rows[1]).toMatchObject({ index: 1, externalRef: 'Z-1', status: 'CREATED', id: expect.any(String) });
  const refused = await must<{ rows: object[] }>(
    send([row({ reportNumber: 'W', recommendationCode: '00', findingCode: '9' })]),
  );
  expect(refused).toMatchObject({
    written: false,
    rows: [
      {
        status: 'REFUSED',
        code: 'BAD_USER_INPUT',
        column: 'findingCode',
        value: '9',
        also: ['recommendationCode: It is none of "01" to "14".'],
      },
    ],
  });
  expect(await refusalOf(send([]))).toBe('BAD_USER_INPUT rows');
  expect(await refusalOf(send(Array.from({ length: 501 }, () => row())))).toBe('BAD_USER_INPUT rows');
  for (const recommendationValue of ['1.5', `1${'0'.repeat(25)}`])
    expect((await send([row({ recommendationValue })])).errors?.[0]?.message).toContain('Rupiah');
  expect(await must(send([row({ recommendationValue: '-1' })]))).toMatchObject({
    rows: [{ column: 'recommendationValue', value: '-1' }],
  });
  expect(await must(send([row({ reportNumber: 'Z' })], { mode: 'BEST_EFFORT' }))).toMatchObject({
    unchanged: 1,
    written: true,
  });
});

test.each([
  [
    'a table without a column that is needed',
    csv([{ recommendationNumber: 1, reportNumber: 'A' }]),
    /columns are missing: reportTitle/,
  ],
  ['a table without a line of names', Buffer.from('a;b\n1;2\n'), /No line of names/],
  [
    'a table without lines',
    Buffer.from(csv([line()]).toString().split('\r\n')[0] as string),
    /no line behind/,
  ],
  ['a quote that is never closed', Buffer.from(`${csv([line()])}"`), /no table/],
])('%s fails as a whole', async (_, bytes, why) => {
  const run = await importTable(graph, origin, AUDITOR, bytes);
  expect(run).toMatchObject({
    state: 'FAILED',
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(why),
    rowsDone: 0,
  });
});

test('only tables are taken, each once', async () => {
  const start = (uploadId: string, persona = AUDITOR) =>
    refusalOf(act(graph, persona, 'importFindings', { uploadId, source: 'BPK' }));
  const table = await sendTable(origin, AUDITOR, csv([line({ reportNumber: 'V' })]));
  expect(await start(table, 'national-auditor+2')).toBe('NOT_FOUND');
  expect(await start(table)).toBeUndefined();
  expect(await start(table)).toBe('UPLOAD_USED uploadId');
  const pdf = await sendTable(origin, AUDITOR, Buffer.from('%PDF-1.7\n a b c \n%%EOF'), 'a.pdf');
  expect(await start(pdf)).toBe('FILE_TYPE_REFUSED');
  await expect(sendTable(origin, AUDITOR, Buffer.from([0x61, 0, 0x62]), 'a.csv')).rejects.toThrow(
    /FILE_TYPE_REFUSED/,
  );
});

test('an import is one’s own, and for those who record', async () => {
  const { id } = await importTable(graph, origin, AUDITOR, csv([line({ reportNumber: 'U' })]));
  const ask = '{ importRuns(first: 1) { nodes { id } } }';
  expect((await graph.ask(AUDITOR, ask)).data.importRuns.nodes).toEqual([{ id }]);
  for (const other of ['national-auditor+2', 'regency:71.10']) {
    expect((await graph.ask(other, ask)).data.importRuns.nodes).toEqual([]);
    expect(await refusalOf(graph.ask(other, `{ importRun(id: "${id}") { id } }`))).toBe('NOT_FOUND');
  }
  expect(await refusalOf(act(graph, AUDITOR, 'cancelImport', { runId: id }))).toBe('ILLEGAL_STEP');
  expect(await refusalOf(act(graph, 'national-auditor+2', 'cancelImport', { runId: id }))).toBe('NOT_FOUND');
  const rows = { source: 'BPK', rows: [row({ reportNumber: 'T' })] };
  for (const persona of [
    'regency:71.10',
    'province:71',
    'integration:71',
    'national-leadership',
    'bi',
    'external-auditor:bpkp',
  ]) {
    expect(await refusalOf(act(graph, persona, 'importFindingRows', rows))).toBe('FORBIDDEN');
    const upload = sendTable(origin, persona, csv([line()]));
    // Who answers sends evidence here: a file of theirs becomes no import.
    if (persona === 'national-leadership' || persona === 'bi')
      await expect(upload).rejects.toThrow(/FORBIDDEN/);
    else await upload.catch(() => {});
  }
});

test('an auditor of BPK records for its engagements, on its own desk', async () => {
  const send = (rows: object[], source = 'BPK') =>
    act(
      graph,
      'external-auditor:bpk',
      'importFindingRows',
      { source, rows },
      '{ written rows { status code column } }',
    );
  expect(await refusalOf(send([row()], 'APIP'))).toBe('FORBIDDEN');
  expect(await must(send([row({ reportNumber: 'EA', organisationCode: '93.01' })]))).toMatchObject({
    written: false,
    rows: [{ status: 'REFUSED', code: 'FORBIDDEN', column: 'organisationCode' }],
  });
  expect(await must(send([row({ reportNumber: 'EA' })]))).toMatchObject({ written: true });
  const drafts = '{ auditReports(first: 100, source: BPK) { nodes { number } } }';
  expect((await graph.ask('external-auditor:bpk', drafts)).data.auditReports.nodes).toContainEqual({
    number: 'EA',
  });
  expect((await graph.ask(AUDITOR, drafts)).data.auditReports.nodes).not.toContainEqual({ number: 'EA' });
  // Whoever does not see it hears nothing of it, and writes into one of their own.
  expect(
    await must(
      act(
        graph,
        AUDITOR,
        'importFindingRows',
        { source: 'BPK', rows: [row({ reportNumber: 'EA' })] },
        '{ written rows { status code } }',
      ),
    ),
  ).toEqual({ written: true, rows: [{ status: 'CREATED', code: null }] });
});
