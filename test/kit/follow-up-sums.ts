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
const ONCE = `select f.*, 1 as times, null::date as noted_on from (${FACTS}) f`;
const LEVELS = `select * from fact union all select 'PROVINCE', left(code, 2), source, fiscal_year, status, monetary,
  received_on, due_on, extended_to, in_time, waiting_since, value, deposited, node, times, noted_on from fact where level = 'OFFICE'`;
const KEY = 'noted_on, level, code, source, fiscal_year';
const MONEY = 'times * value, times * deposited, times * greatest(value - deposited, 0)';
const SUMS = ['count', 'in_time', 'not_followed_up', 'value', 'deposited', 'outstanding'];
const grouped = (noted: string, code: string): string =>
  `select ${noted}, level, ${code}, source, fiscal_year, measure, status, monetary, on_day, ${SUMS.map((sum) => `sum(${sum}) as ${sum}`)}`;
const GROUP = `group by 1, 2, 3, 4, 5, 6, 7, 8, 9 having ${SUMS.map((sum) => `sum(${sum}) <> 0`).join(' or ')}`;
/** Of days of which many are read the first of their month is counted beside. */
const alsoByMonth = (measure: string, day: string, rest: string): string =>
  [
    [measure, day],
    [`${measure}_MONTH`, `(to_char(${day}, 'YYYY-MM') || '-01')::date`],
  ]
    .map(([named, on]) => `select ${KEY}, '${named}', ${rest.replace('ON_DAY', on as string)}`)
    .join(' union all ');
const counting = (facts: string): string => `with fact as (${facts}), placed as (${LEVELS}), each as (
    select ${KEY}, 'STATE' as measure, status, monetary, null::date as on_day, times as count,
      case when in_time then times else 0 end as in_time, 0 as not_followed_up, times * value as value, times * deposited as deposited,
      case when status in ${OPEN} then times * greatest(value - deposited, 0) else 0 end as outstanding from placed
    union all ${alsoByMonth('DEADLINE', 'due_on', `null, null, ON_DAY, times, case when in_time then times else 0 end, case status when 'BELUM_DITINDAKLANJUTI' then times else 0 end, 0, 0, 0 from placed`)}
    union all ${alsoByMonth('AGE', 'received_on', `status, null, ON_DAY, times, 0, 0, ${MONEY} from placed where status in ${OPEN}`)}
    union all ${alsoByMonth('EXTENSION', 'extended_to - 60', `status, null, ON_DAY, times, 0, 0, ${MONEY} from placed where status in ${OPEN} and extended_to is not null`)}
    union all ${alsoByMonth('EXTENSION', 'received_on', `status, null, ON_DAY, -times, 0, 0, ${MONEY.replaceAll('times', '-times')} from placed where status in ${OPEN} and extended_to is not null`)}
    union all select ${KEY}, 'WAITING', null, null, waiting_since, times, 0, 0, 0, 0, 0 from placed where waiting_since is not null)
  ${grouped('noted_on', 'code')} from each ${GROUP}`;
const RECOUNTED = counting(ONCE);
const KEPT = `${grouped('null::date as noted_on', 'organisation_code as code')} from findings.follow_up_rollup ${GROUP}`;
const NOTED = `select case grain when 'ADDRESSEE' then 'OFFICE' else 'NATION' end as level, organisation_code as code, source,
    fiscal_year, status, monetary, received_on, due_on, extended_to, answered_in_time as in_time, waiting_since, value, deposited,
    node_id as node, sum(sign) as times
  from findings.follow_up_ledger group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 having sum(sign) <> 0`;

/** What was noted, by the first of its month in Jakarta, or by its day where no month is folded yet. */
const asNoted = (day: string, where = 'true'): string => `
  select case grain when 'ADDRESSEE' then 'OFFICE' else 'NATION' end as level, organisation_code as code, source, fiscal_year, status,
    monetary, received_on, due_on, extended_to, answered_in_time as in_time, waiting_since, value, deposited, node_id as node,
    sign as times, ${day} as noted_on
  from (select *, ((recorded_at at time zone 'UTC') + interval '7 hours')::date as day from findings.follow_up_ledger) l where ${where}`;
const firstOf = (day: string): string => `(to_char(${day}, 'YYYY-MM') || '-01')::date`;
const unfolded = (day: string): string =>
  `${firstOf(day)} > coalesce((select max(recorded_on) from findings.follow_up_history where folded), '-infinity')`;
const historyBy = (day: string, where = 'true'): string =>
  `${grouped(`${day} as noted_on`, 'organisation_code as code')} from findings.follow_up_history where ${where} ${GROUP}`;

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
    [historyBy(firstOf('recorded_on')), counting(asNoted(firstOf('day')))],
    [historyBy('recorded_on', unfolded('recorded_on')), counting(asNoted('day', unfolded('day')))],
    [FINDINGS_KEPT, FINDINGS],
    [FINDINGS_NOTED, `select * from (${FINDINGS}) f where level = 'OFFICE'`],
  ] as const)
    found.push(...(await client.query<object>(`${apart(kept, counted)} limit 5`)).rows);
  return found;
}
