import { MINUTES_DAYS } from '../meeting/meeting-days.ts';
import { LAPSING, MINUTED } from '../meeting/meeting-steps.ts';

/** One of the days before it is due has come, and was still to come when it was promised, held or sent. */
const isSoon = (due: string, since: string): string =>
  `exists (select from unnest(days) before where ${due} - before > ${since} and ${due} - before <= today)`;

const row = (of: string, due: string, commitment: string, invitation: string): string =>
  `${of}.organisation_code, ${of}.province_code, ${of}.regency_code, m.id as meeting_id,
   ${commitment} as commitment_id, ${invitation} as invitation_id, ${due} as due_on`;

const among = (statuses: readonly string[]): string => statuses.map((status) => `'${status}'`).join(', ');

const MINUTES_DUE = `m.ends_on + ${MINUTES_DAYS}`;

/** What offices owe today; of published records of the past nobody is reminded. */
const OWED = `
  select case when c.due_date < today then 'COMMITMENT_OVERDUE' else 'COMMITMENT_DUE_SOON' end as kind,
    ${row('c', 'c.due_date', 'c.id', 'null::uuid')}
  from meetings.commitment c join meetings.meeting m on m.id = c.meeting_id
  where c.status in ('AGREED', 'IN_PROGRESS') and 'REFERENCE' not in (c.provenance, m.provenance)
    and (c.due_date < today or ${isSoon('c.due_date', 'c.agreed_on')})
  union all
  select 'COMMITMENT_TO_VERIFY', '00', 0, null, m.id, c.id, null, coalesce(c.due_date, c.reported_on, c.agreed_on)
  from meetings.commitment c join meetings.meeting m on m.id = c.meeting_id
  where c.status = 'REPORTED_DONE' and 'REFERENCE' not in (c.provenance, m.provenance)
  union all
  select case when ${MINUTES_DUE} < today then 'MINUTES_LATE' else 'MINUTES_DUE_SOON' end,
    ${row('m', MINUTES_DUE, 'null::uuid', 'null::uuid')}
  from meetings.meeting m where m.status in (${among(MINUTED)}) and m.provenance <> 'REFERENCE'
    and (${MINUTES_DUE} < today or ${isSoon(MINUTES_DUE, 'm.ends_on')})
  union all
  select 'MEETING_LAPSED', ${row('m', 'm.ends_on', 'null::uuid', 'null::uuid')}
  from meetings.meeting m where m.status in (${among(LAPSING)}) and m.provenance <> 'REFERENCE' and m.ends_on < today
  union all
  select 'INVITATION_UNANSWERED', ${row('i', 'm.starts_on', 'null::uuid', 'i.id')}
  from meetings.invitation i join meetings.meeting m on m.id = i.meeting_id
  where not i.answered and m.status in ('INVITED', 'IN_PROGRESS') and m.ends_on >= today
    and 'REFERENCE' not in (i.provenance, m.provenance)
    and ${isSoon('m.starts_on', `coalesce(m.invited_on, '-infinity')`)}`;

const COLUMNS =
  'kind, organisation_code, province_code, regency_code, meeting_id, commitment_id, invitation_id, due_on';

/**
 * Makes what is owed and not told yet, and closes what is no longer owed: one row for each kind, node and day by which it
 * is due, opened again where it is owed again. One at a time, so that two workers wait for each other.
 */
export const REMIND = `
begin
  lock table meetings.reminder in share row exclusive mode;
  return query with owed as materialized (${OWED}),
  gone as (
    update meetings.reminder r set closed_on = today where closed_on is null and not exists (
      select from owed o where o.kind = r.kind and o.due_on = r.due_on
        and coalesce(o.commitment_id, o.invitation_id, o.meeting_id) = r.node_id)
    returning 1),
  new as (
    insert into meetings.reminder as r (${COLUMNS}, created_on) select ${COLUMNS}, today from owed
    -- An office that is asked anew is told anew.
    on conflict (kind, node_id, due_on) do update set closed_on = null,
      mailed_at = case when r.kind = 'INVITATION_UNANSWERED' then null else r.mailed_at end,
      created_on = case when r.kind = 'INVITATION_UNANSWERED' then today else r.created_on end
    where r.closed_on is not null
    returning r.created_on)
  select (select count(*) from new), (select count(*) from gone);
end`;
