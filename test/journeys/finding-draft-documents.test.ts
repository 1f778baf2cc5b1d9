import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  arrives,
  BPK,
  finding,
  issue,
  OTHER,
  recommendation,
  report,
  versionOf,
  WRITER,
} from '../kit/audit-reports.ts';
import { sendToFindings } from '../kit/evidence.ts';
import { listening } from '../kit/files.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const add = async (reportId: string, persona: string) => {
  const uploadId = await sendToFindings(origin, persona);
  return act(graph, persona, 'addReportDocument', { reportId, kind: 'REPORT', title: 'LHP', uploadId });
};

/** A report of one finding, ready to be issued. */
async function ready(more: object = {}, days: Record<string, string> = { '71.10': '2026-03-10' }) {
  const { id } = await report(graph, more);
  await recommendation(graph, id, (await finding(graph, id)).id);
  await arrives(graph, id, days);
  return id;
}

test('whoever puts a document into a draft wrote in it, and does not issue it', async () => {
  const id = await ready();
  const read = await versionOf(graph, id);
  await must(add(id, OTHER));
  expect(await versionOf(graph, id)).toBe(read + 1);
  // What was read before is not what would be issued.
  const stale = act(graph, `${WRITER}+3`, 'issueReport', { reportId: id, expectedVersion: read });
  expect(await refusalOf(stale)).toBe('CONFLICT expectedVersion');
  expect(await refusalOf(issue(graph, id))).toBe('FOUR_EYES');
  await must(issue(graph, id, `${WRITER}+3`));
  const issued = await versionOf(graph, id);
  await must(add(id, OTHER));
  expect(await versionOf(graph, id)).toBe(issued);
});

test('an auditor of BPK who is engaged at one of several offices adds nothing', async () => {
  const id = await ready({ number: 'LHP dua' }, { '71.10': '2026-03-10', '71.01': '2026-03-10' });
  await must(issue(graph, id));
  expect(await refusalOf(add(id, BPK))).toBe('FORBIDDEN');
  await must(add(id, WRITER));
});
