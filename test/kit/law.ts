import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

/** Whoever is named on the findings of these tests: two inspectors, and two of the legal bureau. */
export const INSPECTOR = 'national-auditor';
export const INSPECTOR_2 = 'national-auditor+2';
export const JURIST = 'whistleblowing:legal';
export const JURIST_2 = 'whistleblowing:legal+2';
const NAMED = [INSPECTOR, INSPECTOR_2, JURIST, JURIST_2].map((persona) => `demonstration:${persona}`);

/** A finding coded 1.05 of 71.10, restricted to those who are named on it, or released. */
export const criminalFinding = (
  { databases }: TestGraph,
  { restricted = true, place = 0 }: { restricted?: boolean; place?: number } = {},
): Promise<string> =>
  asAdministrator(databases.open, async (client) => {
    const { rows } = await client.query<{ id: string; report_id: string }>(
      `select id, report_id from findings.finding where organisation_code = '71.10' order by id offset $1 limit 1`,
      [place],
    );
    const [finding] = rows;
    if (!finding) throw new Error('71.10 has no such finding.');
    await client.query(`update findings.finding set code = '1.05.01' where id = $1`, [finding.id]);
    await client.query(
      'update findings.audit_report set restricted = $2, need_to_know = $3, recorded_at = now() where id = $1',
      [finding.report_id, restricted, NAMED],
    );
    await client.query(
      `insert into findings.report_addressee (id, report_id, organisation_code, province_code, regency_code, received_on, provenance)
       values (gen_random_uuid(), $1, '71.10', 71, 7110, '2026-05-01', 'RECORDED')
       on conflict (report_id, organisation_code) do update set received_on = excluded.received_on`,
      [finding.report_id],
    );
    return finding.id;
  });

export const OPINION = `{ legalOpinion { id conclusion number opinionOn resultOn text issuedOn adminReturnDue version issuable
  finding { id } referrals { id } } }`;
const REFERRAL = `{ referral { id status targetBody { code name } targetOffice lossEstimate lossEstimatedBy letterNumber
  letterOn spdpNumber spdpOn aphGraceDue version nextActions legalOpinion { id } finding { id }
  history { action from to documentOn documentNumber note takenBy } } }`;

const DETAILS = {
  conclusion: 'CRIMINAL_INDICATION',
  number: '12/PH/2026',
  opinionOn: '2026-06-20',
  resultOn: '2026-06-15',
  text: 'Terdapat indikasi tindak pidana.',
};

interface Node {
  readonly id: string;
  readonly version: number;
}

/** What is done with the law of a finding, as one who is named on it. */
export const lawOf = (graph: TestGraph, findingId: string) => {
  const write = (persona: string | undefined, input: object = {}): Promise<Answer> =>
    act(graph, persona, 'writeLegalOpinion', { findingId, ...DETAILS, ...input }, OPINION);
  const revise = (persona: string, opinion: Node, input: object = {}): Promise<Answer> =>
    act(
      graph,
      persona,
      'reviseLegalOpinion',
      { legalOpinionId: opinion.id, expectedVersion: opinion.version, ...DETAILS, ...input },
      OPINION,
    );
  const issue = (persona: string, { id, version }: Node): Promise<Answer> =>
    act(graph, persona, 'issueLegalOpinion', { legalOpinionId: id, expectedVersion: version }, OPINION);
  const draft = (persona: string, opinion: Node, input: object = {}): Promise<Answer> =>
    act(
      graph,
      persona,
      'draftReferral',
      { legalOpinionId: opinion.id, expectedVersion: opinion.version, targetBody: 'KEJAKSAAN', ...input },
      REFERRAL,
    );
  const advance = (persona: string, referral: Node, action: string, input: object = {}): Promise<Answer> =>
    act(
      graph,
      persona,
      'advanceReferral',
      { referralId: referral.id, expectedVersion: referral.version, action, ...input },
      REFERRAL,
    );
  const written = async (persona: string, input: object = {}): Promise<Node> =>
    (await must<{ legalOpinion: Node }>(write(persona, input))).legalOpinion;
  const issued = async (): Promise<Node> =>
    (await must<{ legalOpinion: Node }>(issue(JURIST_2, await written(JURIST)))).legalOpinion;
  const drafted = async (persona: string, input: object = {}): Promise<Node> =>
    (await must<{ referral: Node }>(draft(persona, await issued(), input))).referral;
  return { write, revise, issue, draft, advance, written, issued, drafted };
};
