import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BPK, drafted, inReport, issue, OTHER, REPORT, WRITER } from '../kit/audit-reports.ts';
import { row } from '../kit/imports.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const whole = async (more: object, by: string): Promise<string> => (await drafted(graph, more, { by })).id;
const record = (externalRef: string, by: string) =>
  refusalOf(act(graph, by, 'recordReport', { ...REPORT, externalRef }));
const send = (reportRef: string, by: string) =>
  must<{ rows: object[] }>(
    act(
      graph,
      by,
      'importFindingRows',
      { source: 'BPK', rows: [row({ reportRef })] },
      '{ rows { status code } }',
    ),
  );

test('what another desk drafts is neither told nor in the way, until it is issued', async () => {
  const theirs = await whole({ externalRef: 'S-1' }, BPK);
  expect(await send('S-1', WRITER)).toMatchObject({ rows: [{ status: 'CREATED' }] });
  expect(await record('S-1', WRITER)).toMatch(/^CONFLICT/);
  const ours = await whole({ externalRef: 'S-2' }, WRITER);
  expect(await refusalOf(act(graph, BPK, 'recordReport', { ...REPORT, externalRef: 'S-2' }))).toBeUndefined();
  await must(issue(graph, theirs, BPK));
  await must(issue(graph, ours, OTHER));
  const second = await whole({ externalRef: 'S-3' }, WRITER);
  const first = await whole({ externalRef: 'S-3' }, BPK);
  await must(issue(graph, first, BPK));
  expect(await refusalOf(issue(graph, second, OTHER))).toBe('ILLEGAL_STEP');
  expect(await record('S-3', BPK)).toMatch(/^CONFLICT/);
});

test('what is kept to a few is neither told nor in the way, and is not released beside another', async () => {
  const kept = await whole({ externalRef: 'K-1', restricted: true }, WRITER);
  await must(inReport(graph, kept, 'nameReaders', { reportId: kept, add: [`demonstration:${OTHER}`] }));
  await must(issue(graph, kept, OTHER));
  expect(await record('K-1', OTHER)).toMatch(/^CONFLICT/);
  expect(await send('K-1', 'national-auditor+3')).toMatchObject({ rows: [{ status: 'CREATED' }] });
  expect(await record('K-1', 'national-auditor+3')).toMatch(/^CONFLICT/);
  const open = await whole({ externalRef: 'K-2' }, 'national-auditor+3');
  await whole({ externalRef: 'K-2', restricted: true }, BPK);
  await must(issue(graph, open, OTHER));
});

test('a restricted report is not released beside one that is called so', async () => {
  const kept = await whole({ externalRef: 'R-1', restricted: true }, WRITER);
  await must(inReport(graph, kept, 'nameReaders', { reportId: kept, add: [`demonstration:${OTHER}`] }));
  await must(issue(graph, kept, OTHER));
  const open = await whole({ externalRef: 'R-1' }, 'national-auditor+3');
  await must(issue(graph, open, 'national-auditor+4'));
  const release = () => inReport(graph, kept, 'releaseReport', { reportId: kept }, { by: OTHER });
  expect(await refusalOf(release())).toBe('ILLEGAL_STEP');
});
