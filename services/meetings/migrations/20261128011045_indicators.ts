import { Migration } from '@mikro-orm/migrations';

// The row policy of attendance as it is at this migration, asked of the invited office.
const REACH = `'{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]`;
const PROVINCES = `((select meetings.reach_provinces(${REACH}))::smallint[])`;
const OFFICES = `((select meetings.reach_offices(${REACH}))::text[])`;
export const REACHED = `i.province_code = any (${PROVINCES}) and (${OFFICES} is null or i.organisation_code = any (${OFFICES}))`;

const RATES = 'meetings.attendance_rates(uuid[], text[])';
const PRESENCE = 'meetings.presence_at(uuid, text, text, text)';
const SEEN = ['meeting', 'invitation', 'attendance'];

export class Migration20261128011045 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."division_name" ("name" varchar(160) not null, "area" varchar(40) not null, primary key ("name"))`,
    );
    this.addSql(`drop trigger if exists "gives_scope" on "meetings"."meeting"`);
    this.addSql(`drop function if exists "meetings"."meeting_gives_scope_fn"()`);
    this.addSql(
      `alter table "meetings"."meeting" add "minutes_on_time" boolean generated always as (minutes_approved_on <= ends_on + 7) stored null`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_gives_scope_fn"() returns trigger as $$ begin if (old.published, old.classification, old.organisation_code, old.province_code, old.addressed_offices, old.addressed_provinces, old.starts_on, old.attendance_complete) is distinct from (new.published, new.classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.starts_on, new.attendance_complete) then update meetings.meeting_session set meeting_id = new.id where meeting_id = new.id; update meetings.invitation set meeting_id = new.id where meeting_id = new.id; update meetings.minutes set meeting_id = new.id where meeting_id = new.id; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_scope" AFTER UPDATE on "meetings"."meeting" for each ROW execute function "meetings"."meeting_gives_scope_fn"()`,
    );
    this.addSql(`drop trigger if exists "takes_scope" on "meetings"."invitation"`);
    this.addSql(`drop function if exists "meetings"."invitation_takes_scope_fn"()`);
    this.addSql(
      `alter table "meetings"."invitation" add "attended" boolean not null default false, add "competent" boolean not null default false, add "attendance_complete" boolean not null default false`,
    );
    this.addSql(
      `create or replace function "meetings"."invitation_takes_presence_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then select p.attended, p.competent into new.attended, new.competent from meetings.presence_at(new.meeting_id, new.organisation_code, new.required_role, new.required_division) p; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_presence" BEFORE INSERT OR UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_takes_presence_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."invitation_takes_scope_fn"() returns trigger as $$ begin select published, starts_on, attendance_complete, organisation_code, province_code into new.published, new.starts_on, new.attendance_complete, new.host_code, new.host_province_code from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."invitation" for each ROW execute function "meetings"."invitation_takes_scope_fn"()`,
    );
    this.addSql(
      `create policy "by_trigger" on "meetings"."invitation" for update to "meetings_app" using (pg_trigger_depth() > 0) with check (pg_trigger_depth() > 0)`,
    );
    this.addSql(
      `alter table "meetings"."commitment" add "kept_in_time" boolean generated always as (verified_on <= due_date) stored null`,
    );
    this.addSql(
      `create or replace function "meetings"."attendance_gives_presence_fn"() returns trigger as $$ begin if current_user <> 'meetings_loader' then update meetings.invitation set meeting_id = meeting_id where (meeting_id, organisation_code) in ((new.meeting_id, new.organisation_code), (old.meeting_id, old.organisation_code)); end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_presence" AFTER INSERT OR UPDATE OR DELETE on "meetings"."attendance" for each ROW execute function "meetings"."attendance_gives_presence_fn"()`,
    );
    this.addSql(`alter table "meetings"."division_name" enable row level security`);
    this.addSql(`alter table "meetings"."division_name" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."division_name" for select to "meetings_app" using ((select meetings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."division_name" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."division_name" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(`grant select on meetings.division_name to meetings_app`);
    this.addSql(`grant select on meetings.division_name to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.division_name to meetings_loader`);
    this.addSql(
      'grant insert (attended, competent, attendance_complete) on meetings.invitation to meetings_app',
    );
    // "Ketua Divisi Hukum & Pengawasan" and "Divisi Hukum dan Pengawasan": one spelling, and of known ones what they deal with.
    this.addSql(`create function meetings.division_spelling(said text) returns text
      language sql immutable parallel safe as $$
        select trim(regexp_replace(regexp_replace(regexp_replace(lower(said), '&', ' dan ', 'g'),
          '[^[:alnum:]]+', ' ', 'g'), '^ *(ketua +)?(divisi +)?', ''))
      $$`);
    this.addSql(`create function meetings.division_key(said text) returns text language sql stable as $$
        select coalesce((select area from meetings.division_name where name = meetings.division_spelling(said)),
          meetings.division_spelling(said))
      $$`);
    for (const name of ['division_spelling', 'division_key'])
      this.addSql(
        `grant execute on function meetings.${name}(text) to meetings_app, meetings_sigma, meetings_loader`,
      );
    // Whoever writes to an invitation may see less of the attendance than there is. For triggers only: asked by a session
    // it says nothing.
    this.addSql(`create function meetings.presence_at(asked_meeting uuid, asked_office text, wanted_role text,
        wanted_division text, out attended boolean, out competent boolean)
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select coalesce(bool_or(true), false),
          coalesce(bool_or(not a.represented and (wanted_role is null or a.role = wanted_role)
            and (wanted_division is null
              or meetings.division_key(a.division) = meetings.division_key(wanted_division))), false)
        from meetings.attendance a where pg_trigger_depth() > 0
          and a.meeting_id = asked_meeting and a.organisation_code = asked_office and a.withdrawn_at is null
      $$`);
    // M1 and M2 as numbers, never rows; who gets an answer, and of which meetings, is as it was for M1 alone. M2 is not
    // among the public's numbers.
    this.addSql(`create function meetings.attendance_rates(asked_meetings uuid[], asked_branches text[])
      returns table (place int, attended int, competent int, invited int)
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select asked.place::int, count(*) filter (where i.attended)::int,
          case when bool_and((${REACHED}) is true) then count(*) filter (where i.competent)::int end,
          count(*)::int
        from unnest(asked_meetings, asked_branches) with ordinality as asked (meeting_id, branch, place)
        join meetings.meeting m on m.id = asked.meeting_id and m.attendance_complete and m.published
        join meetings.invitation i on i.meeting_id = m.id
          and asked.branch in ('', i.organisation_code, split_part(i.organisation_code, '.', 1))
        group by asked.place, asked.branch, m.classification, m.level
        having bool_and((${REACHED}) is true)
          or asked.branch = '' and m.classification = 'PUBLIC' and m.level = 'NATIONAL' and count(*) >= 5
            and (select meetings.viewer_is('{PUBLIC}'::text[]))
      $$`);
    // Who came to what there was, while the owner may still ask. Even the owner sees no row under force.
    for (const table of SEEN) this.addSql(`alter table meetings.${table} no force row level security`);
    this.addSql('update meetings.invitation set meeting_id = meeting_id');
    for (const table of SEEN) this.addSql(`alter table meetings.${table} force row level security`);
    for (const made of [RATES, PRESENCE]) {
      this.addSql(`revoke all on function ${made} from public`);
      this.addSql(`grant execute on function ${made} to meetings_app`);
      this.addSql(`alter function ${made} owner to meetings_sigma`);
    }
    this.addSql('set role meetings_sigma');
    this.addSql('drop function meetings.attendance_coverage(uuid[], text[])');
    this.addSql('set role meetings_owner');
  }
}
