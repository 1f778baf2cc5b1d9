import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assess, NEVER } from '../kit/assessments.ts';
import {
  arrives,
  BPK,
  finding,
  inReport,
  issue,
  issued,
  OTHER,
  recommendation,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const THIRD = 'national-auditor+3';
const BPKP = 'external-auditor:bpkp';
const SEALED = { source: 'APIP', type: 'INVESTIGATIVE', readers: [`demonstration:${OTHER}`] };
const AUDIT = `query ($filter: AuditFilter) { findingAudit(filter: $filter, first: 100) { totalCount nodes {
  subject verb nodeType nodeId outcome organisation { code } } } }`;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** What of the nodes somebody reads in the log. */
async function told(persona: string, ...ids: string[]): Promise<string[]> {
  const { data } = await graph.ask(persona, AUDIT, {});
  const { nodes, totalCount } = data.findingAudit;
  expect(totalCount).toBe(nodes.length);
  return nodes
    .filter(({ nodeId }: { nodeId: string }) => ids.includes(nodeId))
    .map(({ verb }: { verb: string }) => verb)
    .reverse();
}

test('of an investigation the log tells whoever is named on it, and others once it is released', async () => {
  const { id } = await report(graph, SEALED);
  const { id: findingId } = await finding(graph, id, { code: '1.05.01' });
  const { id: recommendationId } = await recommendation(graph, id, findingId, { code: '11', value: '0' });
  await arrives(graph, id, { '71.10': '2026-03-10' });
  await must(issue(graph, id));
  await must(assess(graph, WRITER, { recommendation: recommendationId }, NEVER));
  // Refused before anything of it was read.
  expect(
    await refusalOf(
      act(graph, WRITER, 'changeReport', { reportId: id, expectedVersion: 0, title: 'x'.repeat(999) }),
    ),
  ).toBeDefined();
  const ids = [id, findingId, recommendationId] as const;
  const all = [
    ...['recordReport', 'recordFinding', 'recordRecommendation', 'addReportAddressees', 'issueReport'],
    ...['assessRecommendation', 'changeReport'],
  ];
  expect(await told(WRITER, ...ids)).toEqual(all);
  expect(await told(OTHER, ...ids)).toEqual(all);
  expect(await told(BPK, ...ids)).toContain('assessRecommendation');
  expect(await told(THIRD, ...ids)).toEqual([]);
  // What somebody asked for that they do not see is theirs, and no secret.
  expect(await refusalOf(inReport(graph, id, 'releaseReport', { reportId: id }, { by: THIRD }))).toBe(
    'NOT_FOUND',
  );
  expect(await told(THIRD, ...ids)).toEqual(['releaseReport']);
  await must(inReport(graph, id, 'releaseReport', { reportId: id }, { by: OTHER }));
  expect(await told(THIRD, ...ids)).toEqual([...all, 'releaseReport', 'releaseReport']);
});

test('of a draft, also one that is no more, the log tells its desk only', async () => {
  const { id } = await report(graph, { number: 'LHP meja' });
  const { id: findingId } = await finding(graph, id);
  await must(inReport(graph, id, 'removeFinding', { findingId }));
  await must(inReport(graph, id, 'discardReport', { reportId: id }));
  const all = ['recordReport', 'recordFinding', 'removeFinding', 'discardReport'];
  for (const persona of [WRITER, THIRD]) expect(await told(persona, id, findingId)).toEqual(all);
  for (const persona of [BPK, BPKP]) expect(await told(persona, id, findingId)).toEqual([]);
  const theirs = await report(graph, { number: 'LHP BPK' }, BPK);
  expect(await told(`${BPK}+2`, theirs.id)).toEqual(['recordReport']);
  for (const persona of [WRITER, BPKP]) expect(await told(persona, theirs.id)).toEqual([]);
  const sealed = await report(graph, { ...SEALED, number: 'LHA batal' });
  await must(inReport(graph, sealed.id, 'discardReport', { reportId: sealed.id }));
  expect(await told(OTHER, sealed.id)).toEqual(['recordReport', 'discardReport']);
  expect(await told(THIRD, sealed.id)).toEqual([]);
});

test('a finding is written in its report, whatever it is a repeat of', async () => {
  const before = await issued(graph, { number: 'LHP 1' });
  const { id } = await report(graph, { number: 'LHP 2', reportedOn: '2026-04-02' });
  await finding(graph, id, { priorFindingId: before.findingId });
  expect(await told(WRITER, id)).toEqual(['recordReport', 'recordFinding']);
  expect(await told(WRITER, before.findingId)).toEqual(['recordRecommendation']);
});

test('nothing of an entry is changed but who sees it', async () => {
  await asAdministrator(graph.databases.open, async (client) => {
    for (const change of [
      `update findings.audit_entry set outcome = 'REFUSED'`,
      'update findings.audit_entry set report_id = null',
      'delete from findings.audit_entry',
      'truncate findings.audit_entry',
      `set session_replication_role = 'replica'; delete from findings.audit_entry`,
    ])
      await expect(client.query(change)).rejects.toThrow(/never changed/);
  });
});
