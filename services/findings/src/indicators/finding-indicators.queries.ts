/**
 * All numbers are read from sums, as they stand less what was recorded since an instant (null: nothing): see the functions
 * of migration 20261128075602. Those of offices and provinces stand under the row policies of whoever asks; those of the
 * nation count each recommendation once and run as the sigma role.
 */

/** Of offices, and of the nation: parameters are level and codes as an array literal, of offices only; source, fiscal year, as of. */
export const INDICATORS = {
  offices: 'select * from findings.office_indicators(?, ?::text[], ?::text, cast(? as int), ?::timestamptz)',
  nation: `select '00' as code, n.* from findings.national_indicators(?::text, cast(? as int), ?::timestamptz) n`,
};

/** The same, with the day. */
export const DEADLINES = {
  offices:
    'select * from findings.office_deadlines(?, ?::text[], ?::text, cast(? as int), ?::timestamptz, ?::date)',
  nation: `select '00' as code, n.* from findings.national_deadlines(?::text, cast(? as int), ?::timestamptz, ?::date) n`,
};

/** The same, with by which date and the day before which what was received is carried over. */
export const AGEING = {
  offices:
    'select * from findings.office_ageing(?, ?::text[], ?::text, cast(? as int), ?::timestamptz, ?::date, ?::boolean, ?::date)',
  nation: `select '00' as code, n.* from findings.national_ageing(?::text, cast(? as int), ?::timestamptz, ?::date, ?::boolean, ?::date) n`,
};

/** Who waits for APIP, and since before a day. Parameters: level, codes, source, fiscal year, as of, the day. */
export const WAITING_FOR_APIP = `
  with question as (select ?::text as level, ?::text[] as codes, ?::text as source, cast(? as int) as fiscal_year,
    ?::timestamptz as as_of, ?::date as late_since)
  select code, sum(count)::int as waiting, coalesce(sum(count) filter (where on_day <= late_since), 0)::int as late
  from question, lateral (
    select organisation_code as code, on_day, count from findings.follow_up_rollup r
    where r.level = question.level and organisation_code = any (codes) and measure = 'WAITING'
      and (question.source is null or r.source = question.source)
      and (question.fiscal_year is null or r.fiscal_year = question.fiscal_year)
    union all
    select organisation_code, on_day, -count from findings.follow_up_history h
    where as_of is not null and recorded_on >= (select findings.follow_up_asked_from(question.as_of))
      and h.level = question.level and organisation_code = any (codes) and measure = 'WAITING'
      and (question.source is null or h.source = question.source)
      and (question.fiscal_year is null or h.fiscal_year = question.fiscal_year)
    union all
    select code, on_day, count
    from findings.follow_up_since(question.level, codes, question.source, question.fiscal_year, as_of)
    where as_of is not null and measure = 'WAITING') as part
  group by code`;

/** Findings by sub-group (F8). Parameters: level, codes, source, fiscal year, level of office, as of. */
export const FINDING_MIX = `
  with question as (select ?::text as level, ?::text[] as codes, ?::text as source, cast(? as int) as fiscal_year,
    ?::text as office_level, ?::timestamptz as as_of)
  select code, sub_group, sum(count)::int as count, sum(value)::text as value
  from question, lateral (
    select organisation_code as code, office_level, source, fiscal_year, sub_group, count, value
    from findings.finding_rollup r where r.level = question.level and organisation_code = any (codes)
    union all
    select * from findings.findings_since(question.level, codes, as_of) where as_of is not null) as part
  where (question.source is null or part.source = question.source)
    and (question.fiscal_year is null or part.fiscal_year = question.fiscal_year)
    and (question.office_level is null or part.office_level = question.office_level)
  group by code, sub_group having sum(count) <> 0`;

/** The provinces, or offices of provinces, to which anything was ever addressed. Parameters: level, provinces. */
export const PLACES_COUNTED = `
  select distinct province_code, organisation_code as code from findings.follow_up_rollup
  where level = ? and province_code = any (?::smallint[]) and measure = 'STATE' order by code`;
