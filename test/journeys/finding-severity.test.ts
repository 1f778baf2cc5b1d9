import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assess, NEVER, settle } from '../kit/assessments.ts';
import {
  arrives,
  finding,
  inReport,
  issue,
  OTHER,
  recommendation,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** An issued finding of the inspectorate's that is settled, or not yet. */
async function earlier(more: object) {
  const { id } = await report(graph, { source: 'APIP', type: 'AUDIT', ...more });
  const { id: findingId } = await finding(graph, id, { code: '1.04.01', value: '1' });
  const asked = await recommendation(graph, id, findingId, { code: '11', value: '0' });
  await arrives(graph, id, { '71.10': '2026-03-10' });
  await must(issue(graph, id));
  return { id, findingId, recommendation: asked.id };
}

/** A small finding of a later report, that is a repeat of the earlier one. */
async function repeatOf(findingId: string, more: object = {}) {
  const { id } = await report(graph, { number: `Ulang ${findingId}`, reportedOn: '2026-06-20', ...more });
  const said = { code: '1.04.01', value: '1', occurredOn: '2026-06-10', priorFindingId: findingId };
  const repeat = await finding(graph, id, said);
  await recommendation(graph, id, repeat.id, { code: '11', value: '0' });
  await arrives(graph, id, { '71.10': '2026-06-22' });
  await must(issue(graph, id));
  return repeat.id;
}

async function settleAll(asked: { recommendation: string }): Promise<void> {
  const { assessment } = await must<{ assessment: { id: string } }>(assess(graph, WRITER, asked, NEVER));
  await must(settle(graph, OTHER, 'confirmAssessment', assessment.id));
}

const severityOf = async (persona: string, id: string) =>
  (await graph.ask(persona, `{ finding(id: "${id}") { severity } }`)).data.finding.severity;

test('what happens again after it was settled is graver', async () => {
  const it = await earlier({ number: 'LHA terbuka' });
  await settleAll(it);
  expect(await severityOf('regency:71.10', await repeatOf(it.findingId))).not.toBe('LOW');
});

test('of an earlier one that is kept to a few the gravity tells nothing, until it is released', async () => {
  const readers = [`demonstration:${OTHER}`];
  const it = await earlier({ number: 'LHA rahasia', restricted: true, readers });
  const open = await repeatOf(it.findingId);
  const sealed = await repeatOf(it.findingId, { number: 'LHA rahasia 2', restricted: true, readers });
  const before = await severityOf('regency:71.10', open);
  await settleAll(it);
  for (const persona of ['regency:71.10', 'integration:71', WRITER])
    expect(await severityOf(persona, open)).toBe(before);
  expect(await severityOf(WRITER, sealed)).not.toBe(before);
  expect(await severityOf('regency:71.10', await repeatOf(it.findingId, { number: 'LHA lagi' }))).toBe(
    before,
  );
  await must(inReport(graph, it.id, 'releaseReport', { reportId: it.id }, { by: OTHER }));
  expect(await severityOf('regency:71.10', open)).toBe(await severityOf(WRITER, sealed));
});
