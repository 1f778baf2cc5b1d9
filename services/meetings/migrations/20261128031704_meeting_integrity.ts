import { Migration } from '@mikro-orm/migrations';

const CHANGED = ['meeting', 'invitation'];
const SEEN = [...CHANGED, 'meeting_step', 'commitment'];

const reach = (what: string): string =>
  `(select meetings.reach_${what}('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))`;
/** The caller hosts meeting m. */
const HOSTS = `m.province_code = any ((${reach('provinces')})::smallint[])
  and (${reach('offices')} is null or m.organisation_code = any ((${reach('offices')})::text[]))`;

export class Migration20261128031704 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "meetings"."meeting" add "promised_by" text[] not null default '{}', add "part_edits" int not null default 0`,
    );
    this.addSql(`drop trigger if exists "changed_by_party" on "meetings"."invitation"`);
    this.addSql(`drop function if exists "meetings"."invitation_changed_by_party_fn"()`);
    this.addSql(
      `alter table "meetings"."invitation" add "replied_for" date null, add "answered" boolean generated always as (coalesce((replied_for = starts_on), false)) stored not null`,
    );
    this.addSql(
      `create or replace function "meetings"."invitation_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'meetings_app' then if (old.required_role, old.required_division) is distinct from (new.required_role, new.required_division) and not ((new.host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or new.host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.reply, old.replied_for, old.replied_at, old.expected_attendees, old.reply_note) is distinct from (new.reply, new.replied_for, new.replied_at, new.expected_attendees, new.reply_note) and not ((new.province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_changed_by_party_fn"()`,
    );
    this.addSql(`alter table "meetings"."attendance_revision" add "checked_in_at" timestamptz null`);
    this.addSql(
      'grant insert (promised_by, part_edits), update (promised_by, part_edits) on meetings.meeting to meetings_app',
    );
    this.addSql('grant insert (replied_for), update (replied_for) on meetings.invitation to meetings_app');
    this.addSql('grant insert (checked_in_at) on meetings.attendance_revision to meetings_app');
    // A host sees into its own branch only, and closes a meeting for all who promised something in it. Yes or no, never
    // what, and to its host alone.
    this.addSql(`create function meetings.has_open_commitments(asked_meeting uuid) returns boolean
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select exists (select from meetings.commitment c join meetings.meeting m on m.id = c.meeting_id
          where m.id = asked_meeting and c.status not in ('VERIFIED', 'CANCELLED') and ${HOSTS})
      $$`);
    this.addSql('revoke all on function meetings.has_open_commitments(uuid) from public');
    this.addSql('grant execute on function meetings.has_open_commitments(uuid) to meetings_app');
    this.addSql('alter function meetings.has_open_commitments(uuid) owner to meetings_sigma');
    // Of what there was: an answer is for the days it was given for, and whoever promised approves no minutes. No reader of
    // the feed is told. Even the owner sees no row under force.
    for (const table of SEEN) this.addSql(`alter table meetings.${table} no force row level security`);
    for (const table of CHANGED) this.addSql(`alter table meetings.${table} disable trigger user`);
    this.addSql(`update meetings.invitation i set replied_for = i.starts_on where i.reply is not null
      and not exists (select from meetings.meeting_step s where s.meeting_id = i.meeting_id and s.action = 'RESCHEDULE'
        and s.recorded_at > i.replied_at)`);
    this.addSql(`update meetings.meeting m set promised_by = c.by from (select meeting_id, array_agg(distinct agreed_by) as by
      from meetings.commitment where agreed_by is not null group by 1) c where c.meeting_id = m.id`);
    for (const table of CHANGED) this.addSql(`alter table meetings.${table} enable trigger user`);
    for (const table of SEEN) this.addSql(`alter table meetings.${table} force row level security`);
  }
}
