import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assess, NEVER, settle } from '../kit/assessments.ts';
import { inReport, issued, OTHER, WRITER } from '../kit/audit-reports.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const SMALL = { finding: { code: '1.04.01', value: '1' }, recommendation: { code: '11', value: '0' } };
/** An issued finding of the inspectorate's that is settled, or not yet. */
async function earlier(more: object) {
  const { recommendationId, ...it } = await issued(graph, { source: 'APIP', type: 'AUDIT', ...more }, SMALL);
  return { ...it, recommendation: recommendationId };
}

/** A small finding of a later report, that is a repeat of the earlier one. */
async function repeatOf(priorFindingId: string, more: object = {}): Promise<string> {
  const repeat = await issued(
    graph,
    { number: `Ulang ${priorFindingId}`, reportedOn: '2026-06-20', ...more },
    {
      ...SMALL,
      finding: { ...SMALL.finding, occurredOn: '2026-06-10', priorFindingId },
      receivedOn: '2026-06-22',
    },
  );
  return repeat.findingId;
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
