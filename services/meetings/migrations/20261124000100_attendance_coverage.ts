import { Migration } from '@mikro-orm/migrations';

// The row policy of attendance as it is at this migration, asked of the invited office.
const REACH = `'{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]`;
const PROVINCES = `((select meetings.reach_provinces(${REACH}))::smallint[])`;
const OFFICES = `((select meetings.reach_offices(${REACH}))::text[])`;
const REACHED = `i.province_code = any (${PROVINCES}) and (${OFFICES} is null or i.organisation_code = any (${OFFICES}))`;

/**
 * M1 as numbers, never rows. The function counts over all rows, so it decides itself who gets an answer: whoever
 * reaches every office counted by the table of attendance, and everybody for the whole of a PUBLIC national meeting
 * (of five offices or more: fewer would be no sum but their attendance). For a meeting whose attendance list is not
 * known to be complete there is no answer: unknown is not absent.
 */
export class Migration20261124000100 extends Migration {
  override up(): void {
    this.addSql(`create function meetings.attendance_coverage(asked_meetings uuid[], asked_branches text[])
      returns table (place int, attended int, invited int)
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select asked.place::int,
          count(*) filter (where exists (
            select from meetings.attendance a
            where a.meeting_id = i.meeting_id and a.organisation_code = i.organisation_code
          ))::int,
          count(*)::int
        from unnest(asked_meetings, asked_branches) with ordinality as asked (meeting_id, branch, place)
        join meetings.meeting m on m.id = asked.meeting_id and m.attendance_complete
        join meetings.invitation i on i.meeting_id = m.id
          and asked.branch in ('', i.organisation_code, split_part(i.organisation_code, '.', 1))
        group by asked.place, asked.branch, m.classification, m.level
        having bool_and((${REACHED}) is true)
          or asked.branch = '' and m.classification = 'PUBLIC' and m.level = 'NATIONAL' and count(*) >= 5
            and (select meetings.viewer_is('{PUBLIC}'::text[]))
      $$`);
    this.addSql('revoke all on function meetings.attendance_coverage(uuid[], text[]) from public');
    this.addSql('grant execute on function meetings.attendance_coverage(uuid[], text[]) to meetings_app');
    this.addSql('alter function meetings.attendance_coverage(uuid[], text[]) owner to meetings_sigma');
  }
}
