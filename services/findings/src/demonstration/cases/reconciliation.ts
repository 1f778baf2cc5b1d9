import type { Client } from 'pg';
import { recordedOn } from '../moves.ts';
import { type CasePlan, chanceOf, laterOf, OTHER, RECORDER } from './case-plan.ts';

/** How each node stood at the moment, by the ledger: what was put in and not taken out. */
const stood = (grain: string): string => `select node_id, max(status) filter (where times = 1) as status,
    sum(value) as value, sum(deposited) as deposited, max(received_on) as received_on
  from (select node_id, status, sum(sign) as times, sum(sign * value) as value, sum(sign * deposited) as deposited,
      max(received_on) as received_on
    from findings.follow_up_ledger where grain = '${grain}' and source = 'BPK' and recorded_at <= $1 group by 1, 2) s
  group by 1 having sum(times) = 1`;

/** The last semester that is over: its number, its year and its last day. */
function lastSemester(asOf: string): { year: number; semester: number; endsOn: string } {
  const year = Number(asOf.slice(0, 4));
  return asOf.slice(5) < '07-01'
    ? { year: year - 1, semester: 2, endsOn: `${year - 1}-12-31` }
    : { year, semester: 1, endsOn: `${year}-06-30` };
}

/** BPK’s recommendations as they stood two weeks after the last semester, signed by another person than froze them. */
export async function putReconciliation(client: Client, plan: CasePlan): Promise<number> {
  const { year, semester, endsOn } = lastSemester(plan.asOf);
  const later = laterOf(plan);
  const day = later(endsOn, 14);
  const moment = recordedOn(day);
  const id = chanceOf(plan, 'reconciliation').id(day);
  await client.query(
    `insert into findings.reconciliation (id, year, semester, source, as_of, state, frozen_by, signed_by, signed_on,
       minutes_number, version, national_totals)
     select $2, $3, $4, 'BPK', $1, 'SIGNED', $5, $6, $7, $8, 2,
       coalesce(jsonb_object_agg(status, jsonb_build_array(count, value, deposited)), '{}')
     from (select status, count(*), sum(value)::text as value, sum(deposited)::text as deposited
       from (${stood('RECOMMENDATION')}) s group by 1) counted`,
    [moment, id, year, semester, RECORDER, OTHER, later(day, 5), `SINTETIS/BA/${year}-${semester}`],
  );
  // Nothing was counted yet of what has just come, and a plan for a few rows would compare each with each.
  await client.query('set local enable_nestloop = off');
  const { rowCount } = await client.query(
    `insert into findings.reconciliation_line (id, reconciliation_id, addressee_id, recommendation_id, report_id,
       organisation_code, province_code, regency_code, official_status, office_status, received_on, share, deposited,
       restricted, need_to_know, provenance)
     select md5('line ' || a.id)::uuid, $2, a.id, a.recommendation_id, a.report_id, a.organisation_code, a.province_code,
       a.regency_code, w.status, p.status, p.received_on, p.value, p.deposited, false, '{}', 'SYNTHETIC'
     from (${stood('ADDRESSEE')}) p join findings.recommendation_addressee a on a.id = p.node_id
       join (${stood('RECOMMENDATION')}) w on w.node_id = a.recommendation_id`,
    [moment, id],
  );
  await client.query('set local enable_nestloop = on');
  return 1 + (rowCount ?? 0);
}
