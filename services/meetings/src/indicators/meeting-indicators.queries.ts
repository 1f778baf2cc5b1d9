import { MINUTES_DAYS } from '../meeting/meeting-days.ts';
import { BEGUN } from '../meeting/meeting-steps.ts';
import { GROUPS, type Grouping } from './grouping.ts';

/** Parameters: keys as an array literal, asOf, from, to, series, meeting, whose reports. */
const QUESTION = `select ?::text[] as keys, ?::date as as_of, ?::date as since, ?::date as until, ?::text as series,
    ?::uuid as meeting_id, ?::text as tied_to`;
const within = (day: string): string =>
  `(question.since is null or ${day} >= question.since) and (question.until is null or ${day} < question.until)
    and (question.series is null or m.series = question.series)
    and (question.meeting_id is null or m.id = question.meeting_id)`;

/**
 * Attendance (M1, M2), minutes (M3) and commitments (M4, M5) of many offices or branches, under the row policies of
 * whoever asks: only for who sees every row that is counted. Σ over meetings, never a mean of their rates. What is tied to
 * a restricted recommendation is counted as tied to none, for every viewer alike.
 */
export function meetingIndicators(grouping: Grouping): string {
  const { key: invited, asked: isInvited } = GROUPS[grouping]('i');
  const { key: host, asked: isHost } = GROUPS[grouping]('m');
  const { key: office, asked: isOffice } = GROUPS[grouping]('c');
  return `
  with question as (${QUESTION}),
  attendance as (
    select ${invited} as key, count(*) as invited, count(*) filter (where i.attended) as attended,
      count(*) filter (where i.competent) as competent
    from question, meetings.invitation i join meetings.meeting m on m.id = i.meeting_id
    where ${isInvited} and i.attendance_complete and m.ends_on <= question.as_of and ${within('m.starts_on')}
    group by 1
  ),
  minutes as (
    select ${host} as key, count(*) as ended, count(*) filter (where m.minutes_on_time) as on_time
    from question, meetings.meeting m
    where ${isHost} and m.ends_on + ${MINUTES_DAYS} <= question.as_of and m.provenance <> 'REFERENCE'
      and m.status in (${BEGUN.map((status) => `'${status}'`).join(', ')}) and ${within('m.starts_on')}
    group by 1
  ),
  promised as (
    select ${office} as key,
      coalesce((select e.to_date from meetings.due_date_extension e where e.commitment_id = c.id
        and (e.recorded_at at time zone 'Asia/Jakarta')::date <= question.as_of
        order by e.recorded_at desc, e.id desc limit 1), c.original_due_date) as due_on,
      case when c.verified_on <= question.as_of then c.verified_on end as verified_on,
      c.status = 'CANCELLED' and coalesce(c.cancelled_on <= question.as_of, true) as is_cancelled, question.as_of
    from question, meetings.commitment c join meetings.meeting m on m.id = c.meeting_id
    where ${isOffice} and c.agreed_on <= question.as_of and ${within('c.agreed_on')}
      and (question.tied_to is null or exists (select from meetings.commitment_link l
        where l.commitment_id = c.id and not l.restricted and l.source = question.tied_to))
  ),
  commitments as (
    select key, count(*) filter (where not is_cancelled) as total,
      count(*) filter (where not is_cancelled and verified_on is not null) as kept,
      count(*) filter (where not is_cancelled and due_on < as_of) as due,
      count(*) filter (where not is_cancelled and due_on < as_of and verified_on is null) as overdue,
      count(*) filter (where not is_cancelled and due_on < as_of and verified_on <= due_on) as kept_in_time,
      count(*) filter (where is_cancelled) as cancelled
    from promised group by key
  )
  select key, coalesce(invited, 0)::int as invited, coalesce(attended, 0)::int as attended,
    coalesce(competent, 0)::int as competent, coalesce(ended, 0)::int as ended, coalesce(on_time, 0)::int as "onTime",
    coalesce(total, 0)::int as total, coalesce(kept, 0)::int as kept, coalesce(due, 0)::int as due,
    coalesce(overdue, 0)::int as overdue, coalesce(kept_in_time, 0)::int as "keptInTime",
    coalesce(cancelled, 0)::int as cancelled
  from attendance full join minutes using (key) full join commitments using (key)`;
}

/** One group of the above. */
export interface IndicatorRow {
  readonly invited: number;
  readonly attended: number;
  readonly competent: number;
  readonly ended: number;
  readonly onTime: number;
  readonly total: number;
  readonly kept: number;
  readonly due: number;
  readonly overdue: number;
  readonly keptInTime: number;
  readonly cancelled: number;
}
