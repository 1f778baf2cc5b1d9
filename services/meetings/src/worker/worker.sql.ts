import { narrow, reminderFunctions, type WorkerFunctions, workerOf } from '@oversight/kernel';
import { learning } from '../division/know-divisions.ts';
import { learningBodies } from '../external-body/know-bodies.ts';
import { SCHEMA } from '../in-branch.policy.ts';
import { REFRESH_PRESENCE } from '../invitation/presence.ts';
import { REMIND } from '../reminder/remind.sql.ts';

/** All that the worker writes into the tables of meetings. */
const FUNCTIONS: WorkerFunctions = {
  ...reminderFunctions(SCHEMA, {
    remind: REMIND,
    knowOffices: `insert into meetings.office (code, province_code, level, name, official_name, time_zone, email)
       select distinct on (code) code, "left"(code, 2)::smallint, level, name, "officialName", "timeZone", email from jsonb_to_recordset(offices)
         as o (code text, level text, name text, "officialName" text, "timeZone" text, email text)
       on conflict (code) do update set level = excluded.level, name = excluded.name,
         official_name = excluded.official_name, time_zone = excluded.time_zone, email = excluded.email`,
  }),
  'know_divisions(jsonb)': narrow(
    SCHEMA,
    'know_divisions(divisions jsonb) returns void language plpgsql',
    // By a new name, or one of another area, others may be who was asked for.
    `begin ${learning('divisions')}; if found then
       -- In the order in which requests lock them; then what they wrote is seen.
       perform from meetings.invitation order by meeting_id, organisation_code for no key update;
       ${REFRESH_PRESENCE};
     end if; end`,
  ),
  'know_bodies(jsonb)': narrow(
    SCHEMA,
    'know_bodies(bodies jsonb) returns void language sql',
    learningBodies('bodies'),
  ),
};

export const worker = workerOf(SCHEMA, FUNCTIONS);
