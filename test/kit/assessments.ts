import { codesOf } from '@oversight/kernel';
import type { Client } from 'pg';
import { asAdministrator } from './databases.ts';
import { act } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

export const APIP = 'national-auditor';
export const APIP_2 = 'national-auditor+2';
export const BPK = 'external-auditor:bpk';
export const BPK_2 = 'external-auditor:bpk+2';
export const RECEIVED_ON = '2026-03-01';
export const TODAY = '2026-06-30';
export const SHARE = 1_000_000n;

interface Story {
  readonly source?: 'BPK' | 'APIP';
  readonly offices?: readonly string[];
  readonly workflow?: string;
  readonly code?: string;
  /** What the treasury confirmed of each office’s deposits. */
  readonly confirmed?: bigint;
  readonly draftOf?: string;
  readonly restricted?: boolean;
  readonly needToKnow?: readonly string[];
}

export interface Planted {
  readonly id: string;
  readonly findingId: string;
  readonly reportId: string;
  /** By the code of the office. */
  readonly addressees: Readonly<Record<string, string>>;
}

const insert = (client: Client, table: string, row: Record<string, unknown>) =>
  client.query(
    `insert into findings.${table} (${Object.keys(row).map((each) => client.escapeIdentifier(each))})
     values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
    Object.values(row),
  );

const scopeOf = (office: string) => {
  const { organisationCode, provinceCode, regencyCode = null } = codesOf(office) ?? {};
  return { organisation_code: organisationCode, province_code: provinceCode, regency_code: regencyCode };
};

/** A recommendation at status 3, each office’s answer before the auditor unless said otherwise. */
export const plantRecommendation = (graph: TestGraph, story: Story = {}): Promise<Planted> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { source = 'BPK', offices = ['71.10'], code = '01', confirmed = 0n, draftOf = null } = story;
    const { restricted = false, needToKnow = [] } = story;
    const workflow = story.workflow ?? (source === 'BPK' ? 'SENT_TO_BPK' : 'VERIFIED_BY_APIP');
    const ids = { reportId: crypto.randomUUID(), findingId: crypto.randomUUID(), id: crypto.randomUUID() };
    const seal = { draft_of: draftOf, restricted, need_to_know: needToKnow, provenance: 'RECORDED' };
    const addressed = {
      addressed_offices: offices,
      addressed_branches: [...new Set(['00', ...offices.flatMap((each) => [each.slice(0, 2), each])])],
      addressed_provinces: [...new Set(offices.map((each) => Number(each.slice(0, 2))))],
      ...seal,
    };
    const type = restricted ? 'INVESTIGATIVE' : source === 'BPK' ? 'FINANCIAL' : 'AUDIT';
    await insert(client, 'audit_report', {
      ...{ id: ids.reportId, ...addressed, number: ids.reportId.slice(-12), title: 'Laporan', source, type },
      ...{ reported_on: '2026-02-20', fiscal_year: 2025, organisation_code: '00' },
    });
    await insert(client, 'finding', {
      ...{ id: ids.findingId, report_id: ids.reportId, ...addressed, number: 1, title: 'Temuan' },
      ...{ condition: 'x', code: '1.01.01', value: 0, process_area: 'OTHER', matter_id: crypto.randomUUID() },
      ...{ occurred_on: '2025-06-01', organisation_code: offices[0] },
    });
    await insert(client, 'recommendation', {
      ...{
        id: ids.id,
        report_id: ids.reportId,
        finding_id: ids.findingId,
        ...addressed,
        number: 1,
        text: 'x',
      },
      ...{ code, value: SHARE * BigInt(offices.length), source, fiscal_year: 2025 },
      ...{ official_status: 'BELUM_DITINDAKLANJUTI', status_on: RECEIVED_ON, received_on: RECEIVED_ON },
    });
    await insert(client, 'status_change', {
      ...{ id: crypto.randomUUID(), report_id: ids.reportId, recommendation_id: ids.id, ...addressed },
      ...{ to: 'BELUM_DITINDAKLANJUTI', effective_on: RECEIVED_ON, recorded_at: `${RECEIVED_ON}T05:00:00Z` },
      decided_by: source,
    });
    const addressees: Record<string, string> = {};
    for (const office of offices) {
      const addresseeId = crypto.randomUUID();
      addressees[office] = addresseeId;
      const scope = { report_id: ids.reportId, ...scopeOf(office), ...seal };
      await insert(client, 'recommendation_addressee', {
        ...{ id: addresseeId, ...scope, recommendation_id: ids.id, received_on: RECEIVED_ON },
        ...{ share: code === '01' ? SHARE : 0n, workflow, answered_on: '2026-04-10' },
      });
      await insert(client, 'office_status_change', {
        ...{
          id: crypto.randomUUID(),
          ...scope,
          addressee_id: addresseeId,
          to_status: 'BELUM_DITINDAKLANJUTI',
        },
        ...{ effective_on: RECEIVED_ON, recorded_at: `${RECEIVED_ON}T05:00:00Z` },
      });
      if (confirmed > 0n)
        await insert(client, 'deposit', {
          ...{
            id: crypto.randomUUID(),
            ...scope,
            addressee_id: addresseeId,
            ntpn: 'ABCDEFGH12345678',
            paid_on: '2026-04-01',
          },
          ...{ amount: confirmed, instalment: 1, confirmed: true },
        });
    }
    return { ...ids, addressees };
  });

export const versionOf = (graph: TestGraph, table: string, id: string): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(`select version from findings.${table} where id = $1`, [id]);
    return rows[0]?.version as number;
  });

const ANSWER = `{ assessment { id state from to decidedBy version recordedBy settledBy note
    offices { from to accepted surplus } }
  recommendation { id officialStatus statusOn version nextActions pendingAssessment { id }
    addressees { officeStatus workflow deposited } } }`;

/** Whoever has just read the recommendation assesses it. */
export const assess = async (
  graph: TestGraph,
  persona: string | undefined,
  { id }: Pick<Planted, 'id'>,
  input: object = {},
): Promise<Answer> =>
  act(
    graph,
    persona,
    'assessRecommendation',
    {
      recommendationId: id,
      status: 'BELUM_SESUAI',
      effectiveOn: '2026-06-01',
      expectedVersion: await versionOf(graph, 'recommendation', id),
      ...input,
    },
    ANSWER,
  );

export const settle = async (
  graph: TestGraph,
  persona: string | undefined,
  mutation: 'confirmAssessment' | 'rejectAssessment',
  assessmentId: string,
  input: object = {},
): Promise<Answer> =>
  act(
    graph,
    persona,
    mutation,
    { assessmentId, expectedVersion: await versionOf(graph, 'assessment', assessmentId), ...input },
    ANSWER,
  );

/** The document in which BPK says so. */
export const LETTER = { documentNumber: 'S-12/XIX.MND/06/2026', documentOn: '2026-06-05' };
/** Why something cannot be followed up, and the document that says so. */
export const NEVER = { status: 'TIDAK_DAPAT_DITINDAKLANJUTI', reason: 'IN_COURT', ...LETTER };
