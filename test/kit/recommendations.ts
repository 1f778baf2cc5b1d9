import { codesOf } from '@oversight/kernel';
import type { Client } from 'pg';

const ADDRESSED = 'addressed_offices, addressed_branches, addressed_provinces, provenance';

interface Planted {
  readonly offices?: readonly string[];
  readonly source?: 'BPK' | 'APIP';
  readonly fiscalYear?: number;
  readonly status?: string;
  readonly code?: string;
  readonly receivedOn?: string;
  readonly answeredOn?: string;
  readonly value?: number;
  readonly deposited?: number;
  readonly findingCode?: string;
  readonly restricted?: boolean;
  readonly draftOf?: 'APIP' | 'BPK';
  /** Alike, in one report and one finding. */
  readonly times?: number;
}

/** Recommendations in a report of their own, with an equal part for each office; answers the report’s id. */
export async function plantRecommendations(client: Client, planted: Planted = {}): Promise<string> {
  const {
    offices = ['71.10'],
    source = 'BPK',
    fiscalYear = 2025,
    status = 'BELUM_DITINDAKLANJUTI',
    code = '06',
  } = planted;
  const { receivedOn = '2026-01-05', answeredOn, value = 1_000_000, deposited = 0, times = 1 } = planted;
  const { findingCode = '1.04.01', restricted = false, draftOf } = planted;
  const provinces = [...new Set(offices.map((office) => Number(office.slice(0, 2))))];
  const branches = [...new Set(['00', ...offices.map((office) => office.slice(0, 2)), ...offices])];
  const scope = [offices, branches, provinces, 'RECORDED'];
  const { rows } = await client.query<{ id: string }>(
    `with report as (
       insert into findings.audit_report (id, number, title, source, type, reported_on, fiscal_year, organisation_code,
         restricted, draft_of, recorded_at, ${ADDRESSED})
       values (gen_random_uuid(), gen_random_uuid(), 'Laporan', $5, case $5 when 'BPK' then 'FINANCIAL' else 'AUDIT' end, $6, $7, $8, $9, $10, now(), $1, $2, $3, $4)
       returning id)
     insert into findings.finding (id, report_id, number, title, code, value, process_area, matter_id, occurred_on,
       organisation_code, restricted, draft_of, recorded_at, ${ADDRESSED})
     select gen_random_uuid(), id, 1, 'Temuan', $11, $12, 'OTHER', gen_random_uuid(), $6, $8, $9, $10, now(), $1, $2, $3, $4 from report
     returning report_id as id`,
    [
      ...scope,
      source,
      receivedOn,
      fiscalYear,
      offices[0],
      restricted,
      draftOf ?? null,
      findingCode,
      value * times,
    ],
  );
  const report = rows[0]?.id as string;
  await client.query(
    `insert into findings.recommendation (id, report_id, finding_id, number, text, code, value, official_status, status_on,
       received_on, source, fiscal_year, restricted, draft_of, recorded_at, ${ADDRESSED})
     select gen_random_uuid(), $5, f.id, n, 'Rekomendasi', $6, $7, $8, $9, $9, $10, $11, f.restricted, f.draft_of, now(), $1, $2, $3, $4
     from findings.finding f, generate_series(1, $12) n where f.report_id = $5`,
    [...scope, report, code, value, status, receivedOn, source, fiscalYear, times],
  );
  for (const office of offices) {
    const { provinceCode, regencyCode } = codesOf(office) ?? {};
    await client.query(
      `insert into findings.recommendation_addressee (id, report_id, recommendation_id, organisation_code, province_code,
         regency_code, received_on, share, deposited, workflow, office_status, answered_on, restricted, draft_of, recorded_at, provenance)
       select gen_random_uuid(), report_id, id, $2, $3, $4, $5, value / $6, $7, 'RECEIVED', official_status, $8, restricted, draft_of, now(), 'RECORDED'
       from findings.recommendation where report_id = $1`,
      [
        report,
        office,
        provinceCode,
        regencyCode ?? null,
        receivedOn,
        offices.length,
        deposited,
        answeredOn ?? null,
      ],
    );
  }
  return report;
}
