import { DAYS_TO_ANSWER, DAYS_TO_ASSESS, WORKING_DAYS_TO_VERIFY } from '../follow-up/answer-deadline.ts';
import { THEN_EVERY, TO_INSPECTORATE, TO_PROVINCE, TOLD_LATE } from './escalation.ts';
import type { FindingReminderKind, ReminderRecipient } from './finding-reminder-kind.ts';

const LAST_TOLD = Math.max(...TOLD_LATE);
/** The last of the days after `late` days on which it is told anew. */
const STAGE = `case when late >= ${LAST_TOLD} then late / ${THEN_EVERY} * ${THEN_EVERY} ${[...TOLD_LATE]
  .reverse()
  .slice(1)
  .map((day) => `when late >= ${day} then ${day}`)
  .join(' ')} end`;

/** What is open of issued, unrestricted audits; of published records of the past nobody is reminded. */
const PARTS = `select a.id, a.recommendation_id, a.report_id, a.organisation_code, a.province_code, a.regency_code, a.provenance,
    a.received_on, a.answered_on, a.workflow, coalesce(a.workflow_on, a.received_on) as moved_on, a.waiting_since, r.source,
    coalesce(a.extended_to, a.received_on + ${DAYS_TO_ANSWER}) as due
  from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
  where a.office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI') and a.draft_of is null and not a.restricted
    and a.provenance <> 'REFERENCE' and a.received_on <= today`;

/** At whom it is told: the codes of the office, of its province, or of KPU RI. */
const AT: Readonly<Record<ReminderRecipient, string>> = {
  OFFICE: 'p.organisation_code, p.province_code, p.regency_code',
  PROVINCE: `lpad(p.province_code::text, 2, '0'), p.province_code, null::int`,
  INSPECTORATE: `'00', 0::smallint, null::int`,
};

const owing = (
  kind: FindingReminderKind,
  recipient: ReminderRecipient,
  days: { readonly due: string; readonly since: string },
  from: string,
): string =>
  `select '${kind}' as kind, '${recipient}' as recipient, ${AT[recipient]}, p.report_id, p.recommendation_id,
     p.id as addressee_id, (${days.due})::date as due_on, (${days.since})::date as since_on, p.provenance
   from ${from}`;

const AT_THE_OFFICE = `workflow in ('RECEIVED', 'DISPOSED', 'DRAFTED')`;
/** One of the days before has come, and was still to come when the report arrived: the last of them. */
const SOON = `parts p cross join lateral (select min(before) as before from unnest(days) before
    where p.due - before > p.received_on and p.due - before <= today) soon
  where p.answered_on is null and p.due >= today and p.${AT_THE_OFFICE} and soon.before is not null`;
const late = (from: number, unless = 'true'): string =>
  `(select *, ${STAGE} as stage from (select *, today - due as late from parts) l) p
   where p.answered_on is null and p.stage >= ${from} and ${unless}`;
/** The first day on which so many working days have passed. */
const VERIFIED_BY = `parts p cross join lateral (select coalesce(p.waiting_since, p.moved_on) as since) w
    cross join lateral (select min(w.since + n) as by from generate_series(${WORKING_DAYS_TO_VERIFY}, ${WORKING_DAYS_TO_VERIFY * 7}) n
      where findings.working_days_between(w.since, w.since + n) >= ${WORKING_DAYS_TO_VERIFY}) v
  where p.workflow = 'SUBMITTED_TO_APIP' and v.by < today`;
const ASSESSED_BY = `parts p cross join lateral (
    select coalesce(max(received_by_auditor_on), p.moved_on) + ${DAYS_TO_ASSESS} as by from findings.answer where addressee_id = p.id) d
  where (p.workflow = 'SENT_TO_BPK' or p.workflow = 'VERIFIED_BY_APIP' and p.source = 'APIP') and d.by <= today`;
const QUARTER = `date_trunc('quarter', today)::date`;

const answering = { due: 'p.due', since: 'p.moved_on' };
const overdue = { due: 'p.due', since: 'p.due + p.stage' };

/** All that is owed today, each of it once for everybody to whom it is told. */
const OWED = `with parts as materialized (${PARTS}) ${[
  owing('ANSWER_DUE_SOON', 'OFFICE', { due: 'p.due', since: 'p.due - soon.before' }, SOON),
  owing('ANSWER_OVERDUE', 'OFFICE', overdue, late(TOLD_LATE[0])),
  // A province has no province above it.
  owing('ANSWER_OVERDUE', 'PROVINCE', overdue, late(TO_PROVINCE, 'p.regency_code is not null')),
  owing('ANSWER_OVERDUE', 'INSPECTORATE', overdue, late(TO_INSPECTORATE)),
  owing('ANSWER_RETURNED', 'OFFICE', answering, `parts p where p.workflow = 'RETURNED'`),
  owing('ANSWER_TO_CONSOLIDATE', 'PROVINCE', answering, `parts p where p.workflow = 'SUBMITTED_TO_PROVINCE'`),
  owing('ANSWER_TO_VERIFY', 'INSPECTORATE', { due: 'v.by', since: 'v.by' }, VERIFIED_BY),
  owing('ASSESSMENT_DUE', 'INSPECTORATE', { due: 'd.by', since: 'd.by' }, ASSESSED_BY),
  owing(
    'RECOMMENDATION_OPEN',
    'OFFICE',
    { due: `${QUARTER} + interval '3 months - 1 day'`, since: QUARTER },
    `parts p where p.answered_on is not null and (p.workflow = 'ASSESSED' or p.${AT_THE_OFFICE}) and p.moved_on < ${QUARTER}`,
  ),
].join(' union all ')}`;

const COLUMNS =
  'kind, recipient, organisation_code, province_code, regency_code, report_id, recommendation_id, addressee_id, due_on, since_on, provenance';

/**
 * Makes what is owed and not told yet, and closes what is no longer owed or told anew. One at a time. First it makes,
 * which waits for reports that are being issued, and then it closes: the other way round they could wait for each other.
 */
export const REMIND = `
begin
  lock table findings.reminder in share update exclusive mode;
  insert into findings.reminder as r (${COLUMNS}, created_on)
    select ${COLUMNS}, today from (${OWED}) as owed (${COLUMNS}) order by report_id
    on conflict (kind, addressee_id, recipient, since_on) do update set closed_on = null, due_on = excluded.due_on
    where r.closed_on is not null or r.due_on <> excluded.due_on;
  get diagnostics made = row_count;
  update findings.reminder r set closed_on = today where r.closed_on is null and not exists (
    select from (${OWED}) as o (${COLUMNS}) where o.kind = r.kind and o.addressee_id = r.addressee_id
      and o.recipient = r.recipient and o.since_on = r.since_on);
  get diagnostics closed = row_count;
  return next;
end`;
