import { Migration } from '@mikro-orm/migrations';

export class Migration20261128050452 extends Migration {
  override up(): void {
    // Whoever writes a part may not change the meeting, and so may not lock it; what a foreign key does, the owner does. In the order of codes nobody waits in a ring.
    this.addSql(`create function meetings.hold_meeting(asked_meeting uuid, asked_offices text[] default '{}') returns int
      language plpgsql security definer set search_path = meetings, pg_temp as $$
        begin
          perform from meetings.meeting where id = asked_meeting for share;
          perform from meetings.invitation where meeting_id = asked_meeting and organisation_code = any (asked_offices)
            order by organisation_code for no key update;
          return 0;
        end
      $$`);
    // A lock asks for the right to update something.
    for (const table of ['meeting', 'invitation'])
      this.addSql(
        `create policy "held" on "meetings"."${table}" for update to "meetings_sigma" using (true) with check (false)`,
      );
    for (const table of ['meeting', 'invitation'])
      this.addSql(`grant update (id) on meetings.${table} to meetings_sigma`);
    this.addSql('revoke all on function meetings.hold_meeting(uuid, text[]) from public');
    this.addSql('grant execute on function meetings.hold_meeting(uuid, text[]) to meetings_app');
    this.addSql('alter function meetings.hold_meeting(uuid, text[]) owner to meetings_sigma');
    this.addSql('set role meetings_sigma');
    this.addSql('grant execute on function meetings.hold_meeting(uuid, text[]) to meetings_owner');
    this.addSql('set role meetings_owner');
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."invitation"`);
    this.addSql(`drop function if exists "meetings"."invitation_takes_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."invitation_takes_scope_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then perform meetings.hold_meeting(new.meeting_id); end if; select published, starts_on, attendance_complete, organisation_code, province_code into new.published, new.starts_on, new.attendance_complete, new.host_code, new.host_province_code from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_takes_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "fed" on "meetings"."commitment"`);
    this.addSql(`drop function if exists "meetings"."commitment_fed_fn"()`);
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."commitment"`);
    this.addSql(`drop function if exists "meetings"."commitment_takes_scope_fn"()`);
    this.addSql(`alter table "meetings"."commitment" add "reworded_by" text[] not null default '{}'`);
    this.addSql(
      `create or replace function "meetings"."commitment_fed_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and to_jsonb(old) - '{evidence_count}'::text[] is not distinct from to_jsonb(new) - '{evidence_count}'::text[] then return null; end if; if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (array[old.organisation_code], array[old.province_code], false) is distinct from (array[new.organisation_code], array[new.province_code], false)) then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Commitment', old.id::text, 'DELETED', array[old.organisation_code], array[old.province_code], false; end if; if tg_op <> 'DELETE' then insert into meetings.change (type, key, kind, addressed_offices, addressed_provinces, open) select 'Commitment', new.id::text, 'UPSERTED', array[new.organisation_code], array[new.province_code], false; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "fed" AFTER INSERT OR UPDATE OR DELETE on "meetings"."commitment" for each ROW execute function "meetings"."commitment_fed_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."commitment_takes_scope_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then perform meetings.hold_meeting(new.meeting_id); end if; select organisation_code, province_code into new.host_code, new.host_province_code from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT on "meetings"."commitment" for each ROW execute function "meetings"."commitment_takes_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."meeting_session"`);
    this.addSql(`drop function if exists "meetings"."meeting_session_takes_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."meeting_session_takes_scope_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then perform meetings.hold_meeting(new.meeting_id); end if; select published, classification, organisation_code, province_code, addressed_offices, addressed_provinces into new.published, new.classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."meeting_session" for each ROW execute function "meetings"."meeting_session_takes_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."meeting_document"`);
    this.addSql(`drop function if exists "meetings"."meeting_document_takes_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."meeting_document_takes_scope_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then perform meetings.hold_meeting(new.meeting_id); end if; select published, classification, organisation_code, province_code, addressed_offices, addressed_provinces into new.published, new.meeting_classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."meeting_document" for each ROW execute function "meetings"."meeting_document_takes_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."document_version"`);
    this.addSql(`drop function if exists "meetings"."document_version_takes_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."document_version_takes_scope_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and new.document_id <> old.document_id then raise exception 'A version stays its document’s.' using errcode = 'insufficient_privilege'; end if; if current_user <> 'meetings_loader' then perform meetings.hold_meeting((select meeting_id from meetings.meeting_document where id = new.document_id)); end if; select published, meeting_classification, organisation_code, province_code, addressed_offices, addressed_provinces, classification, kind into new.published, new.meeting_classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.classification, new.kind from meetings.meeting_document where id = new.document_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."document_version" for each ROW execute function "meetings"."document_version_takes_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."minutes"`);
    this.addSql(`drop function if exists "meetings"."minutes_takes_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."minutes_takes_scope_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then perform meetings.hold_meeting(new.meeting_id); end if; select organisation_code, province_code, addressed_offices, addressed_provinces into new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."minutes" for each ROW execute function "meetings"."minutes_takes_scope_fn"()`,
    );
    this.addSql(`grant insert (reworded_by), update (reworded_by) on meetings.commitment to meetings_app`);
  }
}
