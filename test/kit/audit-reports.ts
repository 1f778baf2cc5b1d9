import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { TestGraph } from './test-graph.ts';

export const WRITER = 'national-auditor';
export const OTHER = 'national-auditor+2';
export const BPK = 'external-auditor:bpk';

/** A report of BPK on an office, as it is written down. */
export const REPORT = {
  source: 'BPK',
  type: 'SPECIAL_PURPOSE',
  number: 'LHP 12/2026',
  title: 'Pemeriksaan belanja 2025',
  reportedOn: '2026-03-02',
  fiscalYear: 2025,
  organisationCode: '71.10',
};
export const FINDING = {
  organisationCode: '71.10',
  title: 'Kelebihan pembayaran perjalanan dinas',
  code: '1.01.07',
  value: '25000000',
  processArea: 'OFFICIAL_TRAVEL',
  occurredOn: '2025-11-20',
};
export const RECOMMENDATION = { text: 'Menyetorkan kelebihan pembayaran.', code: '01', value: '25000000' };

export interface Node {
  readonly id: string;
  readonly version: number;
}

export const report = async (
  graph: TestGraph,
  more: object = {},
  persona: string = WRITER,
): Promise<Node> => {
  const answer = act(
    graph,
    persona,
    'recordReport',
    { ...REPORT, ...more },
    '{ auditReport { id version } }',
  );
  return (await must<{ auditReport: Node }>(answer)).auditReport;
};

/** The version of a report as somebody reads it now. */
export async function versionOf(graph: TestGraph, id: string, persona: string = WRITER): Promise<number> {
  const { data } = await graph.ask(persona, `{ auditReport(id: "${id}") { version } }`);
  return data.auditReport?.version ?? -1;
}

/** Does something to a report, or in it, by whoever has just read it. */
export const inReport = async (
  graph: TestGraph,
  id: string,
  mutation: string,
  input: object,
  { by = WRITER, answer = '{ __typename }' } = {},
) => {
  const expectedVersion = await versionOf(graph, id, by);
  return act(graph, by, mutation, { expectedVersion, ...input }, answer);
};

export const finding = async (graph: TestGraph, reportId: string, more: object = {}, by: string = WRITER) => {
  const input = { reportId, ...FINDING, ...more };
  const answer = inReport(graph, reportId, 'recordFinding', input, {
    by,
    answer: '{ finding { id version } }',
  });
  return (await must<{ finding: Node }>(answer)).finding;
};

export const recommendation = async (
  graph: TestGraph,
  reportId: string,
  findingId: string,
  more: object = {},
  by: string = WRITER,
) => {
  const input = { findingId, ...RECOMMENDATION, addressees: [{ organisationCode: '71.10' }], ...more };
  const answer = inReport(graph, reportId, 'recordRecommendation', input, {
    by,
    answer: '{ recommendation { id version } }',
  });
  return (await must<{ recommendation: Node }>(answer)).recommendation;
};

export const arrives = async (graph: TestGraph, id: string, days: Record<string, string>, by = WRITER) => {
  const addressees = Object.entries(days).map(([organisationCode, receivedOn]) => ({
    organisationCode,
    receivedOn,
  }));
  return must(inReport(graph, id, 'addReportAddressees', { reportId: id, addressees }, { by }));
};

export const issue = (graph: TestGraph, id: string, by: string = OTHER) =>
  inReport(graph, id, 'issueReport', { reportId: id }, { by });

interface Said {
  readonly finding?: object;
  readonly recommendation?: object;
  readonly by?: string;
  /** By the office. */
  readonly receivedOn?: string;
}

/** A draft with all that it takes to issue it: one finding, one recommendation to the office, and its arrival there. */
export async function drafted(graph: TestGraph, more: object = {}, said: Said = {}) {
  const { by = WRITER, receivedOn = '2026-03-10' } = said;
  const { id } = await report(graph, more, by);
  const { id: findingId } = await finding(graph, id, said.finding, by);
  const { id: recommendationId } = await recommendation(graph, id, findingId, said.recommendation, by);
  await arrives(graph, id, { '71.10': receivedOn }, by);
  return { id, findingId, recommendationId };
}

export async function issued(graph: TestGraph, more: object = {}, said: Said = {}) {
  const there = await drafted(graph, more, said);
  await must(issue(graph, there.id));
  return there;
}

/** A draft with one recommendation that a regency and its province share. */
export async function draftedForTwo(graph: TestGraph, more: object = {}) {
  const { id } = await report(graph, { addressees: [{ organisationCode: '71' }] });
  const { id: findingId } = await finding(graph, id);
  const addressees = [
    { organisationCode: '71.10', share: '20000000' },
    { organisationCode: '71', share: '5000000' },
  ];
  const { id: recommendationId } = await recommendation(graph, id, findingId, { addressees, ...more });
  return { id, recommendationId };
}

/** How many there are of all that stands in reports. */
export const partsCounted = (graph: TestGraph): Promise<object[]> =>
  asAdministrator(graph.databases.open, async (client) => {
    const tables = ['finding', 'recommendation', 'recommendation_item', 'recommendation_addressee'];
    const counts = tables.map((table) => `(select count(*)::int from findings.${table}) as ${table}`);
    return (await client.query(`select ${counts.join(', ')}`)).rows;
  });
