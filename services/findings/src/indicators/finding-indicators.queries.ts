import { DEPOSIT_CODE } from '../codes/recommendation-code.entity.ts';
import { DAYS_TO_ANSWER } from '../follow-up/answer-deadline.ts';

const COLUMN_TYPE = { province_code: 'smallint', organisation_code: 'text' } as const;

/**
 * Indicators of many branches or offices, by addressees, under the row policies of whoever asks. Parameters: today,
 * source, fiscal year, the codes as an array literal.
 */
export const addresseeIndicators = (grouping: keyof typeof COLUMN_TYPE): string => `
  with question as (select ?::date as today, ?::text as source, cast(? as int) as fiscal_year),
  part as (
    select a.${grouping} as code, a.office_status as status, a.share as value, a.deposited,
      a.received_on + ${DAYS_TO_ANSWER} as due_on,
      coalesce(a.answered_on <= a.received_on + ${DAYS_TO_ANSWER}, false) as answered_in_time,
      r.code = '${DEPOSIT_CODE}' as monetary
    from question
    join findings.recommendation_addressee a
      on a.${grouping} = any (?::${COLUMN_TYPE[grouping]}[]) and not a.restricted
    join findings.recommendation r on r.id = a.recommendation_id
      and (question.source is null or r.source = question.source)
      and (question.fiscal_year is null or r.fiscal_year = question.fiscal_year)
  ),
  tally as (
    select code, jsonb_object_agg(status, jsonb_build_array(count, value)) as by_status
    from (select code, status, count(*) as count, sum(value)::text as value from part group by code, status) as counted
    group by code
  )
  select part.code::text as code,
    count(*)::int as total,
    (select by_status from tally where tally.code = part.code) as by_status,
    count(*) filter (where answered_in_time and due_on <= today)::int as answered_in_time,
    count(*) filter (where due_on <= today)::int as past_day_60,
    count(*) filter (where status = 'BELUM_DITINDAKLANJUTI' and due_on < today)::int as overdue,
    coalesce(sum(greatest(value - deposited, 0))
      filter (where status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')), 0)::text as outstanding,
    coalesce(sum(deposited) filter (where monetary), 0)::text as recovered,
    coalesce(sum(value) filter (where monetary), 0)::text as recoverable
  from part, question
  group by part.code`;

/** The whole country, each recommendation once: a function of migration 20261124000100 that runs as the sigma role. */
export const nationalIndicators = 'select * from findings.national_indicators(?::date, ?::text, ?::int)';
