import type { Client } from 'pg';
import { type AuditPlan, plantAuditBy } from './audits.ts';

const RECOMMENDATION = `report_id, finding_id, text, code, value, official_status, status_on, received_on, source, fiscal_year,
  addressed_offices, addressed_branches, addressed_provinces, draft_of, restricted, need_to_know, provenance`;
const PART = `report_id, organisation_code, province_code, regency_code, received_on, share, workflow, office_status,
  draft_of, restricted, need_to_know, provenance`;

interface Alike extends AuditPlan {
  /** So many in one report and one finding. */
  readonly times?: number;
}

/** Recommendations in a report of their own, which loaders write by one statement; answers the report’s id. */
export async function plantRecommendations(
  client: Client,
  { times = 1, ...plan }: Alike = {},
): Promise<string> {
  const value = 1_000_000n;
  const share = value / BigInt(plan.offices?.length ?? 1);
  const { report, recommendation } = await plantAuditBy(client, {
    ...{ receivedOn: '2026-01-05', code: '06', value, share, ...plan },
  });
  const { rows } = await client.query<{ id: string }>(
    `insert into findings.recommendation (id, number, ${RECOMMENDATION})
     select gen_random_uuid(), n, ${RECOMMENDATION} from findings.recommendation, generate_series(2, $2) n where id = $1
     returning id`,
    [recommendation, times],
  );
  await client.query(
    `insert into findings.recommendation_addressee (id, recommendation_id, ${PART})
     select gen_random_uuid(), another, ${PART} from findings.recommendation_addressee, unnest($2::uuid[]) another
     where recommendation_id = $1`,
    [recommendation, rows.map(({ id }) => id)],
  );
  return report;
}
