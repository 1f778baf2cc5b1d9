import type { Client } from 'pg';

/** One office’s part on which a made-up case hangs. */
export interface MadeUpPart {
  readonly id: string;
  readonly recommendation_id: string;
  readonly report_id: string;
  readonly organisation_code: string;
  readonly province_code: number;
  readonly regency_code: number | null;
  readonly received_on: string;
  readonly share: string;
  readonly code: string;
}

const COLUMNS = `a.id, a.recommendation_id, a.report_id, a.organisation_code, a.province_code, a.regency_code,
  a.received_on::text, a.share::text, a.code`;

/** Those that anybody of their offices reads and of which this holds, in the order that is said; `where` is SQL. */
export async function madeUpParts<Row extends MadeUpPart = MadeUpPart>(
  client: Client,
  {
    where,
    order,
    most,
    also = '',
    beside = '',
  }: { where: string; order: string; most: number; also?: string; beside?: string },
): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `select ${COLUMNS} ${also} from findings.recommendation_addressee a ${beside}
     where not a.restricted and a.draft_of is null and ${where} order by ${order}, a.id limit ${most}`,
  );
  return rows;
}

/** Those of the province and the regency of the usual personas first, so that whoever tries them sees some. */
export const SHOWN_FIRST = `a.organisation_code <> '71.10', a.province_code <> 71`;

/** What a row of this part carries of it. */
export const scopeOfMadeUp = ({ report_id, organisation_code, province_code, regency_code }: MadeUpPart) => ({
  report_id,
  organisation_code,
  province_code,
  regency_code,
  restricted: false,
  need_to_know: [],
  provenance: 'SYNTHETIC',
});
