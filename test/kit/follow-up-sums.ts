import type { Client } from 'pg';

const OPEN = `('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`;
/** What is counted, from the rows themselves: parts of offices twice, recommendations once. */
const FACTS = `
  select 'OFFICE' as level, a.organisation_code as code, r.source, r.fiscal_year, a.office_status as status,
    r.code = '01' as monetary, a.received_on, a.received_on + 60 as due_on, a.extended_to,
    coalesce(a.answered_on - a.received_on <= 60, false) as in_time, a.waiting_since, a.share as value, a.deposited, a.id as node
  from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
    join findings.audit_report p on p.id = a.report_id where p.draft_of is null and not p.restricted
  union all
  select 'NATION', '00', r.source, r.fiscal_year, r.official_status, r.code = '01', r.received_on, max(a.received_on) + 60,
    max(a.extended_to), bool_and(coalesce(a.answered_on - a.received_on <= 60, false)), null, r.value, sum(a.deposited), r.id
  from findings.recommendation r join findings.recommendation_addressee a on a.recommendation_id = r.id
    join findings.audit_report p on p.id = r.report_id where p.draft_of is null and not p.restricted group by r.id`;
const LEVELS = `select * from fact union all select 'PROVINCE', left(code, 2), source, fiscal_year, status, monetary,
  received_on, due_on, extended_to, in_time, waiting_since, value, deposited, node from fact where level = 'OFFICE'`;
const LACKS = 'greatest(value - deposited, 0)';
const KEY = 'level, code, source, fiscal_year';
const RECOUNTED = `with fact as (${FACTS}), placed as (${LEVELS})
  select ${KEY}, 'STATE' as measure, status, monetary, in_time, null::date as on_day, null::date as current_day,
    count(*), sum(value) as value, sum(deposited) as deposited, sum(case when status in ${OPEN} then ${LACKS} else 0 end) as outstanding
  from placed group by ${KEY}, status, monetary, in_time
  union all select ${KEY}, 'DEADLINE', nullif(status, nullif(status, 'BELUM_DITINDAKLANJUTI')), null, in_time, due_on, null,
    count(*), 0, 0, 0 from placed group by ${KEY}, 6, in_time, due_on
  union all select ${KEY}, 'AGE', status, null, null, received_on, coalesce(extended_to - 60, received_on),
    count(*), sum(value), sum(deposited), sum(${LACKS}) from placed where status in ${OPEN} group by ${KEY}, status, received_on, 10
  union all select ${KEY}, 'WAITING', null, null, null, waiting_since, null, count(*), 0, 0, 0
    from placed where waiting_since is not null group by ${KEY}, waiting_since`;
const KEPT = `select level, organisation_code as code, source, fiscal_year, measure, status, monetary, answered_in_time as in_time,
    on_day, current_day, sum(count) as count, sum(value) as value, sum(deposited) as deposited, sum(outstanding) as outstanding
  from findings.follow_up_rollup group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  having sum(count) <> 0 or sum(value) <> 0 or sum(deposited) <> 0 or sum(outstanding) <> 0`;
const NOTED = `select case grain when 'ADDRESSEE' then 'OFFICE' else 'NATION' end as level, organisation_code as code, source,
    fiscal_year, status, monetary, received_on, due_on, extended_to, answered_in_time as in_time, waiting_since, value, deposited,
    node_id as node, sum(sign) as times
  from findings.follow_up_ledger group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 having sum(sign) <> 0`;

const FINDINGS = `with fact as (
    select f.organisation_code as code, p.source, p.fiscal_year, substr(f.code, 1, 4) as sub_group, f.value,
      (array['NATIONAL', 'PROVINCE', 'REGENCY'])[case when f.organisation_code = '00' then 1 else 1 + length(f.organisation_code) / 2 end] as office_level
    from findings.finding f join findings.audit_report p on p.id = f.report_id where p.draft_of is null and not p.restricted)
  select level, place, office_level, source, fiscal_year, sub_group, count(*), sum(value) as value
  from fact, lateral (values ('OFFICE', code), ('PROVINCE', left(code, 2))) as at (level, place) group by 1, 2, 3, 4, 5, 6`;
const FINDINGS_KEPT = `select level, organisation_code as place, office_level, source, fiscal_year, sub_group, sum(count) as count, sum(value) as value
  from findings.finding_rollup group by 1, 2, 3, 4, 5, 6 having sum(count) <> 0 or sum(value) <> 0`;
const FINDINGS_NOTED = `select 'OFFICE' as level, organisation_code as place, office_level, source, fiscal_year, sub_group, sum(sign) as count, sum(sign * value) as value
  from findings.finding_ledger group by 1, 2, 3, 4, 5, 6 having sum(sign) <> 0 or sum(sign * value) <> 0`;

const apart = (one: string, other: string): string =>
  `select 'only kept' as what, k::text from ((${one}) except all (${other})) k
   union all select 'only counted', k::text from ((${other}) except all (${one})) k`;

/** What of the sums and of the ledger is not what the rows say: nothing, or a sample of it. */
export async function wrongSums(client: Client): Promise<object[]> {
  const found = [];
  for (const [kept, counted] of [
    [KEPT, RECOUNTED],
    [NOTED, `select f.*, 1::bigint from (${FACTS}) f`],
    [FINDINGS_KEPT, FINDINGS],
    [FINDINGS_NOTED, `select * from (${FINDINGS}) f where level = 'OFFICE'`],
  ] as const)
    found.push(...(await client.query<object>(`${apart(kept, counted)} limit 5`)).rows);
  return found;
}
