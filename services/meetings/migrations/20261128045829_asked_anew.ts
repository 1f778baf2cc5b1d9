import { Migration } from '@mikro-orm/migrations';

export class Migration20261128045829 extends Migration {
  override up(): void {
    this.addSql(`drop trigger if exists "changed_by_party" on "meetings"."invitation"`);
    this.addSql(`drop function if exists "meetings"."invitation_changed_by_party_fn"()`);
    this.addSql(`alter table "meetings"."invitation" drop column "answered"`);
    this.addSql(
      `alter table "meetings"."invitation" add "asking" smallint not null default 1, add "replied_to_asking" smallint null, add "answered" boolean generated always as (coalesce((replied_for = starts_on and replied_to_asking = asking), false)) stored not null`,
    );
    this.addSql(
      `create or replace function "meetings"."invitation_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'meetings_app' then if (old.required_role, old.required_division, old.asking) is distinct from (new.required_role, new.required_division, new.asking) and not ((new.host_province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or new.host_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.reply, old.replied_for, old.replied_to_asking, old.replied_at, old.expected_attendees, old.reply_note) is distinct from (new.reply, new.replied_for, new.replied_to_asking, new.replied_at, new.expected_attendees, new.reply_note) and not ((new.province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_changed_by_party_fn"()`,
    );
    this.addSql(
      'grant insert (asking, replied_to_asking), update (asking, replied_to_asking) on meetings.invitation to meetings_app',
    );
    // Whoever answered was asked once. Even the owner sees no row under force, and no party is it that says so.
    this.addSql('alter table meetings.invitation no force row level security');
    this.addSql('alter table meetings.invitation disable trigger user');
    this.addSql('update meetings.invitation set replied_to_asking = 1 where replied_for is not null');
    this.addSql('alter table meetings.invitation enable trigger user');
    this.addSql('alter table meetings.invitation force row level security');
  }
}
