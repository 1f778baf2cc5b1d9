import { Chance } from '@oversight/kernel';
import type { Client } from 'pg';

/** A province of which one office is full of rows that each carry a word found nowhere else. */
export interface Tenant {
  readonly province: string;
  readonly office: string;
  readonly ids: Record<'report' | 'finding' | 'recommendation' | 'commitment' | 'meeting', string>;
  /** Every planted word. */
  readonly canaries: string[];
}

export const CANARY = /CANARY-\d\d-[A-Z]+/g;

/** Plants one row in every table that a province may read of its own and no other may. */
export async function plantCanaries(client: Client, province: string, office: string): Promise<Tenant> {
  const canaries: string[] = [];
  const word = (where: string): string => {
    const canary = `CANARY-${province}-${where}`;
    canaries.push(canary);
    return canary;
  };
  const chance = new Chance(1, 'canaries', province);
  const [
    report,
    finding,
    recommendation,
    addressee,
    answer,
    deposit,
    change,
    meeting,
    attendance,
    commitment,
  ] = Array.from({ length: 10 }, () => chance.id('2026-06-01')) as string[];
  const number = Number(province);
  const regency = number * 100 + Number(office.slice(3));
  const several = `'{${office}}', '{00,${province},${office}}', '{${province}}'`;
  const SEVERAL = 'addressed_offices, addressed_branches, addressed_provinces, restricted';
  const own = `'${office}', ${number}, ${regency}`;
  const OWN = 'organisation_code, province_code, regency_code';

  await client.query('set role findings_loader');
  await client.query(`insert into findings.audit_report (id, number, title, source, type, reported_on, fiscal_year, organisation_code, provenance, ${SEVERAL})
    values ('${report}', 'K', '${word('REPORT')}', 'APIP', 'AUDIT', '2026-06-01', 2026, '${office}', 'SYNTHETIC', ${several}, false)`);
  await client.query(`insert into findings.finding (id, report_id, number, title, condition, code, value, process_area, matter_id, occurred_on, cause_confirmed, organisation_code, provenance, ${SEVERAL})
    values ('${finding}', '${report}', 1, '${word('FINDING')}', '${word('CONDITION')}', '1.04.01', 1, 'OTHER', '${finding}', '2026-06-01', false, '${office}', 'SYNTHETIC', ${several}, false)`);
  await client.query(`insert into findings.recommendation (id, finding_id, number, text, code, value, official_status, status_on, received_on, source, fiscal_year, provenance, ${SEVERAL})
    values ('${recommendation}', '${finding}', 1, '${word('RECOMMENDATION')}', '01', 1, 'BELUM_SESUAI', '2026-06-01', '2026-06-01', 'APIP', 2026, 'SYNTHETIC', ${several}, false)`);
  await client.query(`insert into findings.status_change (id, recommendation_id, "to", effective_on, recorded_at, decided_by, provenance, ${SEVERAL})
    values ('${change}', '${recommendation}', 'BELUM_SESUAI', '2026-06-01', now(), 'APIP', 'SYNTHETIC', ${several}, false)`);
  await client.query(`insert into findings.recommendation_addressee (id, recommendation_id, received_on, share, deposited, workflow, office_status, provenance, ${OWN}, restricted)
    values ('${addressee}', '${recommendation}', '2026-06-01', 1, 0, 'RECEIVED', 'BELUM_SESUAI', 'SYNTHETIC', ${own}, false)`);
  await client.query(`insert into findings.answer (id, addressee_id, submitted_on, remark, provenance, ${OWN}, restricted)
    values ('${answer}', '${addressee}', '2026-06-01', '${word('ANSWER')}', 'SYNTHETIC', ${own}, false)`);
  await client.query(`insert into findings.deposit (id, addressee_id, ntpn, paid_on, amount, instalment, confirmed, provenance, ${OWN}, restricted)
    values ('${deposit}', '${addressee}', '${word('NTPN')}', '2026-06-01', 1, 1, true, 'SYNTHETIC', ${own}, false)`);

  await client.query('set role meetings_loader');
  await client.query(`insert into meetings.meeting (id, title, type, level, starts_on, ends_on, time_zone, mode, classification, status, provenance, addressed_offices, addressed_provinces, ${OWN})
    values ('${meeting}', 'Kenari', 'PLENARY', 'REGENCY', '2026-06-01', '2026-06-01', 'Asia/Jakarta', 'ONLINE', 'PUBLIC', 'ENDED', 'SYNTHETIC', '{${office}}', '{${province}}', ${own})`);
  await client.query(`insert into meetings.attendance (id, meeting_id, role, division, person_name, mode, attended_on, represented, provenance, ${OWN})
    values ('${attendance}', '${meeting}', 'OTHER', '${word('DIVISION')}', '${word('PERSON')}', 'ONLINE', '2026-06-01', false, 'SYNTHETIC', ${own})`);
  await client.query(`insert into meetings.commitment (id, meeting_id, text, measure, agreed_on, recommendation_id, status, provenance, ${OWN})
    values ('${commitment}', '${meeting}', '${word('COMMITMENT')}', '${word('MEASURE')}', '2026-06-01', '${recommendation}', 'AGREED', 'SYNTHETIC', ${own})`);
  await client.query('reset role');
  return {
    province,
    office,
    canaries,
    ids: { report, finding, recommendation, commitment, meeting } as Tenant['ids'],
  };
}
