import { type AuditPlan, type PlantedAudit, plantAuditBy } from './audits.ts';
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
/** What a row of an office’s part has of it. */
const PART =
  'report_id, organisation_code, province_code, regency_code, draft_of, restricted, need_to_know, provenance';

interface Story extends AuditPlan {
  readonly workflow?: string;
  /** What the treasury confirmed of each office’s deposits. */
  readonly confirmed?: bigint;
}

/** A recommendation at status 3, each office’s answer before the auditor unless said otherwise. */
export const plantAnswered = (graph: TestGraph, story: Story = {}): Promise<PlantedAudit> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { source = 'BPK', code = '01', confirmed = 0n, offices = ['71.10'] } = story;
    const { workflow = source === 'BPK' ? 'SENT_TO_BPK' : 'VERIFIED_BY_APIP' } = story;
    const planted = await plantAuditBy(client, {
      ...{ reportedOn: '2026-02-20', receivedOn: RECEIVED_ON, part: { workflow, answered_on: '2026-04-10' } },
      ...{ share: code === '01' ? SHARE : 0n, value: SHARE * BigInt(offices.length), ...story },
    });
    const ofIt = (insert: string, ...values: unknown[]) =>
      client.query(insert, [planted.recommendation, ...values]);
    const recordedAt = `${RECEIVED_ON}T05:00:00Z`;
    await ofIt(
      `insert into findings.status_change (id, recommendation_id, "to", effective_on, recorded_at, decided_by, report_id,
         addressed_offices, addressed_branches, addressed_provinces, draft_of, restricted, need_to_know, provenance)
       select gen_random_uuid(), id, official_status, received_on, $2, source, report_id,
         addressed_offices, addressed_branches, addressed_provinces, draft_of, restricted, need_to_know, provenance
       from findings.recommendation where id = $1`,
      recordedAt,
    );
    await ofIt(
      `insert into findings.office_status_change (id, addressee_id, to_status, effective_on, recorded_at, ${PART})
       select gen_random_uuid(), id, office_status, received_on, $2, ${PART}
       from findings.recommendation_addressee where recommendation_id = $1`,
      recordedAt,
    );
    if (confirmed > 0n)
      await ofIt(
        `insert into findings.deposit (id, addressee_id, ntpn, paid_on, amount, instalment, confirmed, ${PART})
         select gen_random_uuid(), id, 'ABCDEFGH12345678', '2026-04-01', $2, 1, true, ${PART}
         from findings.recommendation_addressee where recommendation_id = $1`,
        confirmed,
      );
    return planted;
  });

export const versionOf = (graph: TestGraph, table: string, id: string): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select ${table === 'recommendation' ? 'version + part_edits as version' : 'version'} from findings.${table} where id = $1`,
      [id],
    );
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
  { recommendation }: Pick<PlantedAudit, 'recommendation'>,
  input: object = {},
): Promise<Answer> =>
  act(
    graph,
    persona,
    'assessRecommendation',
    {
      recommendationId: recommendation,
      status: 'BELUM_SESUAI',
      effectiveOn: '2026-06-01',
      expectedVersion: await versionOf(graph, 'recommendation', recommendation),
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
