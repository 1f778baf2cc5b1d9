import { GROUPS, type Grouping } from '../indicators/grouping.ts';

/** Trainings are meetings of these types. */
const TRAININGS = `('TECHNICAL_GUIDANCE', 'SOCIALISATION')`;

/**
 * Who was trained on a topic, for many offices or branches, under the row policies of whoever asks: only for who sees
 * every row that is counted. Parameters: keys as an array literal, asOf, since, topic, area of the division or null.
 */
export function trainingCoverage(grouping: Grouping): string {
  const { key, asked } = GROUPS[grouping]('o', 'code');
  return `
  with question as (select ?::text[] as keys, ?::date as as_of, ?::date as since, ?::text as topic, ?::text as area),
  day as (
    select m.id, a.organisation_code as code, m.ends_on, m.ends_on >= question.since as lately,
      sum(coalesce(a.headcount, 1)) as people
    from question, meetings.meeting m join meetings.attendance a on a.meeting_id = m.id and a.withdrawn_at is null
    where m.type in ${TRAININGS} and question.topic = any (m.topics) and m.ends_on <= question.as_of
      and (question.area is null or meetings.division_key(a.division) = question.area)
    group by m.id, a.organisation_code, question.since, a.attended_on
  ),
  -- Whoever came on three days is one person: of each training its fullest day counts.
  training as (
    select id, code, ends_on, lately, max(people) as people from day group by id, code, ends_on, lately
  ),
  trained as (
    select code, bool_or(lately) as lately, coalesce(sum(people) filter (where lately), 0) as people,
      max(ends_on) as last_on
    from training group by code
  )
  select ${key} as key, count(*)::int as offices, count(*) filter (where t.lately)::int as trained,
    coalesce(sum(t.people), 0)::int as people, max(t.last_on)::text as "lastOn",
    array_agg(o.code order by o.code) filter (where t.lately is not true) as "notLately",
    array_agg(o.code order by o.code) filter (where t.code is null) as never
  from question, meetings.office o left join trained t on t.code = o.code
  where ${asked}
  group by 1`;
}

export interface TrainingRow {
  readonly offices: number;
  readonly trained: number;
  readonly people: number;
  readonly lastOn: string | null;
  readonly notLately: string[] | null;
  readonly never: string[] | null;
}
