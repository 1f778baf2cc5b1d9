import type { PolicyDef, TriggerDef } from '@mikro-orm/core';
import { roleOf } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/** The loader writes many rows at once, and says in one statement at the end who was there. */
const unlessLoading = (body: string): string =>
  `if current_user <> '${roleOf(SCHEMA, 'loader')}' then ${body} end if;`;

/**
 * Whether the invited office came, and whether who was asked for did: kept with the invitation, because whoever writes
 * there may see less of the attendance than there is, and a number must not depend on that.
 */
export const takesPresence: TriggerDef = {
  name: 'takes_presence',
  timing: 'before',
  events: ['insert', 'update'],
  body: `${unlessLoading(
    'select p.attended, p.competent into new.attended, new.competent from meetings.presence_at(new.meeting_id, new.organisation_code, new.required_role, new.required_division) p;',
  )} return new;`,
};

/** Whoever comes, or is taken back, changes it. */
export const givesPresence: TriggerDef = {
  name: 'gives_presence',
  timing: 'after',
  events: ['insert', 'update', 'delete'],
  body: `${unlessLoading(
    'update meetings.invitation set meeting_id = meeting_id where (meeting_id, organisation_code) in ((new.meeting_id, new.organisation_code), (old.meeting_id, old.organisation_code));',
  )} return null;`,
};

/** Only a trigger touches another's invitation so. */
export const touchedByTrigger: PolicyDef = {
  name: 'by_trigger',
  command: 'update',
  roles: [roleOf(SCHEMA, 'app')],
  using: 'pg_trigger_depth() > 0',
  check: 'pg_trigger_depth() > 0',
};

/** Whether who came is who was asked for is the database's to say (`is_competent`), to a trigger as to the loader. */
const COMPETENT =
  'meetings.is_competent(a.role, a.division, a.represented, i.required_role, i.required_division)';

/** For the loader after it loaded, and for the worker when a division has a new name. */
export const REFRESH_PRESENCE = `with told as (
    select i.id, count(a.id) > 0 as attended, coalesce(bool_or(${COMPETENT}), false) as competent
    from meetings.invitation i left join meetings.attendance a
      on (a.meeting_id, a.organisation_code) = (i.meeting_id, i.organisation_code) and a.withdrawn_at is null
    group by i.id
  )
  update meetings.invitation i set attended = told.attended, competent = told.competent
  from told where told.id = i.id and (i.attended, i.competent) is distinct from (told.attended, told.competent)`;
