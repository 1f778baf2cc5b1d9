import { Migration } from '@mikro-orm/migrations';

const COMPETENT = 'meetings.is_competent(text, text, boolean, text, text)';

/** Whether who came is who was asked for: one rule, for the triggers and for the loader. */
export class Migration20261128045800 extends Migration {
  override up(): void {
    this.addSql(`create function meetings.is_competent(came_as text, came_for text, is_represented boolean,
        wanted_role text, wanted_division text)
      returns boolean language sql stable as $$
        select not is_represented and (wanted_role is null or came_as = wanted_role)
          and (wanted_division is null or meetings.division_key(came_for) = meetings.division_key(wanted_division))
      $$`);
    this.addSql(`grant execute on function ${COMPETENT} to meetings_sigma, meetings_loader`);
    this.addSql('set role meetings_sigma');
    this.addSql(`create or replace function meetings.presence_at(asked_meeting uuid, asked_office text, wanted_role text,
        wanted_division text, out attended boolean, out competent boolean)
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select coalesce(bool_or(true), false),
          coalesce(bool_or(meetings.is_competent(a.role, a.division, a.represented, wanted_role, wanted_division)), false)
        from meetings.attendance a where pg_trigger_depth() > 0
          and a.meeting_id = asked_meeting and a.organisation_code = asked_office and a.withdrawn_at is null
      $$`);
    this.addSql('set role meetings_owner');
  }
}
