import { Migration } from '@mikro-orm/migrations';

/** Of each part of an office what was deposited above its share, those before it counted first. */
const SETTLE = `
  update findings.deposit d set surplus = s.surplus
  from (
    select d.id, case when d.withdrawn_on is null and d.refuted_on is null
      then least(d.amount, greatest(
        sum(d.amount) filter (where d.withdrawn_on is null and d.refuted_on is null)
          over (partition by d.addressee_id order by d.instalment, d.id) - a.share, 0))
      else 0 end as surplus
    from findings.deposit d join findings.recommendation_addressee a on a.id = d.addressee_id
    where d.addressee_id = any (touched)) s
  where s.id = d.id and s.surplus is distinct from d.surplus;`;

const kept = (name: string, body: string): string =>
  `create function findings.${name}() returns trigger
   language plpgsql security definer set search_path = findings, pg_temp as $$ ${body} $$`;

/** Numbers and sums are kept by the loader's functions: over all rows, whoever writes, and by triggers only. */
const KEPT: Readonly<Record<string, string>> = {
  number_deposit: `begin
    if new.instalment = 0 then
      select coalesce(max(instalment), 0) + 1 into new.instalment from findings.deposit
        where addressee_id = new.addressee_id;
    end if;
    return new;
  end`,
  settle_deposits: `declare touched uuid[]; begin
    if tg_op = 'DELETE' then select array_agg(distinct addressee_id) into touched from old_rows;
    else select array_agg(distinct addressee_id) into touched from new_rows; end if;
    if touched is not null then ${SETTLE} end if;
    return null;
  end`,
  give_share: `declare touched uuid[]; begin
    select array_agg(n.id) into touched from old_rows o join new_rows n on n.id = o.id where n.share <> o.share;
    if touched is not null then ${SETTLE} end if;
    return null;
  end`,
};

/** How often the receipt of a deposit stands for another debt: for the inspectorate, and of nothing kept from it. */
const NTPN_ELSEWHERE = `create function findings.ntpn_elsewhere(asked uuid[]) returns table (place int, times int)
  language sql stable security definer set search_path = findings, pg_temp as $$
    select a.place::int, ((
      select count(*) from findings.deposit o
      where o.ntpn = d.ntpn and o.addressee_id <> d.addressee_id and o.withdrawn_on is null and o.refuted_on is null
        and o.draft_of is null and not o.restricted
    ) + (
      select count(*) from findings.state_loss_payment p join findings.state_loss_case c on c.id = p.case_id
      where p.ntpn = d.ntpn and c.addressee_id <> d.addressee_id and p.refuted_at is null
        and p.draft_of is null and not p.restricted
    ))::int
    from unnest(asked) with ordinality as a (id, place) join findings.deposit d on d.id = a.id
    where findings.viewer_is('{NATIONAL_AUDITOR}'::text[])
      and (not d.restricted or d.need_to_know @> array[current_setting('viewer.subject', true)])
  $$`;

const SCOPE = 'id organisation_code province_code regency_code report_id restricted need_to_know provenance';

/** What requests write, column by column. */
const GRANTS: readonly (readonly [table: string, how: string, columns: string])[] = [
  ['deposit', 'insert', `${SCOPE} addressee_id external_ref recorded_by recorded_at`],
  ['deposit', 'insert, update', 'ntpn paid_on amount payer confirmed'],
  [
    'deposit',
    'update',
    'confirmed_on confirmed_by refuted_on refuted_by refutal_reason withdrawn_on withdrawn_by withdrawal_reason version',
  ],
  ['deposit_revision', 'insert', `${SCOPE} deposit_id recorded_at reason taken_by ntpn paid_on amount payer`],
  ['responsible_party', 'insert', `${SCOPE} addressee_id kind name position nip recorded_by recorded_at`],
  ['state_loss_case', 'insert', `${SCOPE} addressee_id party_id kind reported_on reported_by reported`],
  ['state_loss_case', 'insert, update', 'state established paid plan steps'],
  [
    'state_loss_case',
    'update',
    'verified_on verified_by acknowledged_on fault payoff_due_on charged_on decision stalled_by settled_on written_off_on version',
  ],
  [
    'state_loss_step',
    'insert',
    `${SCOPE} case_id number action from_state to_state established document note recorded_at taken_by`,
  ],
  ['state_loss_instalment', 'insert', `${SCOPE} case_id plan number due_on amount recorded_at`],
  ['state_loss_payment', 'insert', `${SCOPE} case_id ntpn paid_on amount recorded_at recorded_by`],
  ['state_loss_payment', 'update', 'confirmed_at confirmed_by refuted_at refuted_by refutal_reason version'],
];

/** What was there before: of whoever recorded it nothing is known. */
const BACKFILL: readonly string[] = [
  'alter table findings.deposit no force row level security',
  'alter table findings.recommendation_addressee no force row level security',
  'update findings.deposit set recorded_at = paid_on::timestamptz, confirmed_on = case when confirmed then paid_on end',
  `do $$ declare touched uuid[] := array(select distinct addressee_id from findings.deposit); begin ${SETTLE} end $$`,
  'alter table findings.deposit force row level security',
  'alter table findings.recommendation_addressee force row level security',
];

export class Migration20261128080556 extends Migration {
  override up(): void {
    for (const [name, body] of Object.entries(KEPT)) {
      this.addSql(kept(name, body));
      this.addSql(`revoke all on function findings.${name}() from public`);
      this.addSql(`alter function findings.${name}() owner to findings_loader`);
    }
    // Who makes the trigger must be allowed to call its function.
    this.addSql('set role findings_loader');
    for (const name of Object.keys(KEPT))
      this.addSql(`grant execute on function findings.${name}() to findings_owner`);
    this.addSql('set role findings_owner');
    this.addSql(
      `create table "findings"."deposit_revision" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "deposit_id" uuid not null, "recorded_at" timestamptz(3) not null, "reason" varchar(500) not null, "taken_by" varchar(200) not null, "ntpn" varchar(16) not null, "paid_on" date not null, "amount" numeric(20,0) not null, "payer" varchar(200) null, primary key ("id"))`,
    );
    this.addSql(
      `create index "deposit_revision_organisation_code_index" on "findings"."deposit_revision" ("organisation_code")`,
    );
    this.addSql(
      `create index "deposit_revision_province_code_index" on "findings"."deposit_revision" ("province_code")`,
    );
    this.addSql(
      `create index "deposit_revision_report_id_index" on "findings"."deposit_revision" ("report_id")`,
    );
    this.addSql(
      `create index "deposit_revision_deposit_id_index" on "findings"."deposit_revision" ("deposit_id")`,
    );
    this.addSql(
      `create table "findings"."responsible_party" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "kind" text not null, "name" varchar(200) not null, "position" varchar(120) not null, "nip" varchar(18) null, "recorded_by" varchar(200) not null, "recorded_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "responsible_party_organisation_code_index" on "findings"."responsible_party" ("organisation_code")`,
    );
    this.addSql(
      `create index "responsible_party_province_code_index" on "findings"."responsible_party" ("province_code")`,
    );
    this.addSql(
      `create index "responsible_party_report_id_index" on "findings"."responsible_party" ("report_id")`,
    );
    this.addSql(
      `create index "responsible_party_addressee_id_index" on "findings"."responsible_party" ("addressee_id")`,
    );
    this.addSql(`create table "findings"."state_loss_case" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, "addressee_id" uuid not null, "party_id" uuid not null, "kind" text not null, "state" text not null default 'INDICATED', "reported_on" date not null, "reported_by" varchar(200) not null, "reported" numeric(20,0) not null, "established" numeric(20,0) not null, "paid" numeric(20,0) not null default '0', "verified_on" date null, "verified_by" varchar(200) null, "acknowledged_on" date null, "fault" text null, "payoff_due_on" date null, "charged_on" date null, "decision" varchar(120) null, "stalled_by" varchar(200) null, "settled_on" date null, "written_off_on" date null, "plan" smallint not null default 0, "steps" smallint not null default 0, "version" int not null default 1, primary key ("id"))`);
    this.addSql(
      `create index "state_loss_case_organisation_code_index" on "findings"."state_loss_case" ("organisation_code")`,
    );
    this.addSql(
      `create index "state_loss_case_province_code_index" on "findings"."state_loss_case" ("province_code")`,
    );
    this.addSql(
      `create index "state_loss_case_report_id_index" on "findings"."state_loss_case" ("report_id")`,
    );
    this.addSql(
      `create index "state_loss_case_addressee_id_index" on "findings"."state_loss_case" ("addressee_id")`,
    );
    this.addSql(`create index "state_loss_case_party_id_index" on "findings"."state_loss_case" ("party_id")`);
    this.addSql(`create index "state_loss_case_state_index" on "findings"."state_loss_case" ("state")`);
    this.addSql(
      `create index "state_loss_case_branches_index" on "findings"."state_loss_case" using gin ("branches")`,
    );
    this.addSql(
      `create table "findings"."state_loss_instalment" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "case_id" uuid not null, "plan" smallint not null, "number" smallint not null, "due_on" date not null, "amount" numeric(20,0) not null, "recorded_at" timestamptz(3) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "state_loss_instalment_organisation_code_index" on "findings"."state_loss_instalment" ("organisation_code")`,
    );
    this.addSql(
      `create index "state_loss_instalment_province_code_index" on "findings"."state_loss_instalment" ("province_code")`,
    );
    this.addSql(
      `create index "state_loss_instalment_report_id_index" on "findings"."state_loss_instalment" ("report_id")`,
    );
    this.addSql(
      `create index "state_loss_instalment_case_id_index" on "findings"."state_loss_instalment" ("case_id")`,
    );
    this.addSql(
      `create table "findings"."state_loss_payment" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "case_id" uuid not null, "ntpn" varchar(16) not null, "paid_on" date not null, "amount" numeric(20,0) not null, "recorded_at" timestamptz(3) not null, "recorded_by" varchar(200) not null, "confirmed_at" timestamptz(3) null, "confirmed_by" varchar(200) null, "refuted_at" timestamptz(3) null, "refuted_by" varchar(200) null, "refutal_reason" varchar(500) null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `create index "state_loss_payment_organisation_code_index" on "findings"."state_loss_payment" ("organisation_code")`,
    );
    this.addSql(
      `create index "state_loss_payment_province_code_index" on "findings"."state_loss_payment" ("province_code")`,
    );
    this.addSql(
      `create index "state_loss_payment_report_id_index" on "findings"."state_loss_payment" ("report_id")`,
    );
    this.addSql(
      `create index "state_loss_payment_case_id_index" on "findings"."state_loss_payment" ("case_id")`,
    );
    this.addSql(`create index "state_loss_payment_ntpn_index" on "findings"."state_loss_payment" ("ntpn")`);
    this.addSql(
      `create index "state_loss_payment_confirmed_at_index" on "findings"."state_loss_payment" ("confirmed_at")`,
    );
    this.addSql(
      `create unique index "state_loss_payment_ntpn_standing_unique" on "findings"."state_loss_payment" ("case_id", "ntpn") where refuted_at is null`,
    );
    this.addSql(
      `create table "findings"."state_loss_step" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "case_id" uuid not null, "number" smallint not null, "action" text null, "from_state" text null, "to_state" text not null, "established" numeric(20,0) not null, "document" varchar(120) null, "note" varchar(2000) null, "recorded_at" timestamptz(3) not null, "taken_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "state_loss_step_organisation_code_index" on "findings"."state_loss_step" ("organisation_code")`,
    );
    this.addSql(
      `create index "state_loss_step_province_code_index" on "findings"."state_loss_step" ("province_code")`,
    );
    this.addSql(
      `create index "state_loss_step_report_id_index" on "findings"."state_loss_step" ("report_id")`,
    );
    this.addSql(
      `create index "state_loss_step_recorded_at_index" on "findings"."state_loss_step" ("recorded_at")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_case_id_number_unique" unique ("case_id", "number")`,
    );
    this.addSql(
      `create trigger "gives_share" after update on "findings"."recommendation_addressee" referencing old table as old_rows new table as new_rows for each statement execute function findings.give_share()`,
    );
    this.addSql(`alter table "findings"."deposit" add "branches" text[] generated always as (case
  when organisation_code = '00' then array['00']
  when length(organisation_code) = 2 then array['00', organisation_code]
  else array['00', "left"(organisation_code, 2), organisation_code] end) stored not null, add "payer" varchar(200) null, add "surplus" numeric(20,0) not null default 0, add "confirmed_on" date null, add "confirmed_by" varchar(200) null, add "refuted_on" date null, add "refuted_by" varchar(200) null, add "refutal_reason" varchar(500) null, add "withdrawn_on" date null, add "withdrawn_by" varchar(200) null, add "withdrawal_reason" varchar(500) null, add "external_ref" varchar(100) null, add "recorded_by" varchar(200) null, add "recorded_at" timestamptz(3) not null default clock_timestamp(), add "version" int not null default 1`);
    this.addSql(`alter table "findings"."deposit" alter column "instalment" set default 0`);
    this.addSql(`create index "deposit_ntpn_index" on "findings"."deposit" ("ntpn")`);
    this.addSql(`create index "deposit_paid_on_index" on "findings"."deposit" ("paid_on")`);
    this.addSql(`create index "deposit_branches_index" on "findings"."deposit" using gin ("branches")`);
    for (const statement of BACKFILL) this.addSql(statement);
    this.addSql(
      `create unique index "deposit_ntpn_standing_unique" on "findings"."deposit" ("addressee_id", "ntpn") where withdrawn_on is null and refuted_on is null`,
    );
    this.addSql(
      `alter table "findings"."deposit" add constraint "deposit_addressee_id_external_ref_unique" unique ("addressee_id", "external_ref")`,
    );
    this.addSql(
      `alter table "findings"."deposit" add constraint "deposit_has_one_end" check (num_nonnulls(withdrawn_on, refuted_on, nullif(confirmed, false)) <= 1)`,
    );
    this.addSql(
      `create trigger "numbers_itself" before insert on "findings"."deposit" for each row execute function findings.number_deposit()`,
    );
    this.addSql(
      `create or replace function "findings"."deposit_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'findings_app' then if (old.ntpn, old.paid_on, old.amount, old.payer, old.withdrawn_on, old.withdrawn_by, old.withdrawal_reason) is distinct from (new.ntpn, new.paid_on, new.amount, new.payer, new.withdrawn_on, new.withdrawn_by, new.withdrawal_reason) and not ((new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('deposit:record'::text)) and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.confirmed, old.confirmed_on, old.confirmed_by, old.refuted_on, old.refuted_by, old.refutal_reason) is distinct from (new.confirmed, new.confirmed_on, new.confirmed_by, new.refuted_on, new.refuted_by, new.refutal_reason) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "findings"."deposit" for each ROW execute function "findings"."deposit_changed_by_party_fn"()`,
    );
    this.addSql(
      `create trigger "counted_insert" after insert on "findings"."deposit" referencing new table as new_rows for each statement execute function findings.settle_deposits()`,
    );
    this.addSql(
      `create trigger "counted_update" after update on "findings"."deposit" referencing old table as old_rows new table as new_rows for each statement execute function findings.settle_deposits()`,
    );
    this.addSql(
      `create trigger "counted_delete" after delete on "findings"."deposit" referencing old table as old_rows for each statement execute function findings.settle_deposits()`,
    );
    this.addSql(
      `alter table "findings"."deposit_revision" add constraint "deposit_revision_deposit_id_foreign" foreign key ("deposit_id") references "findings"."deposit" ("id")`,
    );
    this.addSql(
      `alter table "findings"."deposit_revision" add constraint "deposit_revision_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."deposit_revision" add constraint "deposit_revision_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."deposit_revision" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."deposit_revision_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'What a deposit said once is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."deposit_revision" for each ROW execute function "findings"."deposit_revision_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."deposit_revision" enable row level security`);
    this.addSql(`alter table "findings"."deposit_revision" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."deposit_revision" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."deposit_revision" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."deposit_revision" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."deposit_revision" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."deposit_revision" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('deposit:record'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."responsible_party" add constraint "responsible_party_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."responsible_party" add constraint "responsible_party_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."responsible_party" add constraint "responsible_party_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."responsible_party" add constraint "responsible_party_kind_check" check ("kind" in ('TREASURER', 'OFFICIAL', 'THIRD_PARTY'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."responsible_party" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."responsible_party_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'Who was named is never renamed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."responsible_party" for each ROW execute function "findings"."responsible_party_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."responsible_party" enable row level security`);
    this.addSql(`alter table "findings"."responsible_party" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."responsible_party" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."responsible_party" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."responsible_party" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."responsible_party" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "budget_user" on "findings"."responsible_party" for select to "findings_app" using (draft_of is null and not restricted and (select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."responsible_party" for insert to "findings_app" with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_party_id_foreign" foreign key ("party_id") references "findings"."responsible_party" ("id")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_settled_is_paid" check (state <> 'SETTLED' or paid >= established)`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_written_off_on_its_day" check ((state = 'WRITTEN_OFF') = (written_off_on is not null))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_settled_on_its_day" check ((state = 'SETTLED') = (settled_on is not null))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_kind_check" check ("kind" in ('TREASURY_CLAIM', 'COMPENSATION_CLAIM', 'THIRD_PARTY'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_state_check" check ("state" in ('INDICATED', 'VERIFIED_BY_TPKN', 'ACKNOWLEDGED', 'IN_INSTALMENTS', 'CHARGED', 'SETTLED', 'STALLED', 'WRITTEN_OFF'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_case" add constraint "state_loss_case_fault_check" check ("fault" in ('WILFUL', 'NEGLIGENT'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."state_loss_case" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."state_loss_case_changed_by_party_fn"() returns trigger as $$ begin if current_user = 'findings_app' then if (old.acknowledged_on, old.fault, old.payoff_due_on, old.plan) is distinct from (new.acknowledged_on, new.fault, new.payoff_due_on, new.plan) and not (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.established, old.verified_on, old.verified_by, old.stalled_by, old.written_off_on) is distinct from (new.established, new.verified_on, new.verified_by, new.stalled_by, new.written_off_on) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.charged_on, old.decision) is distinct from (new.charged_on, new.decision) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and new.province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; if (old.paid, old.settled_on) is distinct from (new.paid, new.settled_on) and not ((new.province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or new.organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "changed_by_party" BEFORE UPDATE on "findings"."state_loss_case" for each ROW execute function "findings"."state_loss_case_changed_by_party_fn"()`,
    );
    this.addSql(`alter table "findings"."state_loss_case" enable row level security`);
    this.addSql(`alter table "findings"."state_loss_case" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."state_loss_case" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."state_loss_case" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."state_loss_case" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."state_loss_case" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "budget_user" on "findings"."state_loss_case" for select to "findings_app" using (draft_of is null and not restricted and (select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."state_loss_case" for insert to "findings_app" with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."state_loss_case" for update to "findings_app" using (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_instalment" add constraint "state_loss_instalment_case_id_foreign" foreign key ("case_id") references "findings"."state_loss_case" ("id")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_instalment" add constraint "state_loss_instalment_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_instalment" add constraint "state_loss_instalment_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."state_loss_instalment" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."state_loss_instalment_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A plan that was made is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."state_loss_instalment" for each ROW execute function "findings"."state_loss_instalment_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."state_loss_instalment" enable row level security`);
    this.addSql(`alter table "findings"."state_loss_instalment" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."state_loss_instalment" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."state_loss_instalment" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."state_loss_instalment" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."state_loss_instalment" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "budget_user" on "findings"."state_loss_instalment" for select to "findings_app" using (draft_of is null and not restricted and (select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."state_loss_instalment" for insert to "findings_app" with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_payment" add constraint "state_loss_payment_case_id_foreign" foreign key ("case_id") references "findings"."state_loss_case" ("id")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_payment" add constraint "state_loss_payment_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_payment" add constraint "state_loss_payment_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."state_loss_payment" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."state_loss_payment" enable row level security`);
    this.addSql(`alter table "findings"."state_loss_payment" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."state_loss_payment" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."state_loss_payment" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."state_loss_payment" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."state_loss_payment" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "budget_user" on "findings"."state_loss_payment" for select to "findings_app" using (draft_of is null and not restricted and (select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."state_loss_payment" for insert to "findings_app" with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."state_loss_payment" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_case_id_foreign" foreign key ("case_id") references "findings"."state_loss_case" ("id")`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_action_check" check ("action" in ('VERIFY', 'ACKNOWLEDGE', 'PAY_IN_INSTALMENTS', 'CHARGE', 'CHARGE_BY_BPK', 'STALL', 'SETTLE', 'WRITE_OFF'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_from_state_check" check ("from_state" in ('INDICATED', 'VERIFIED_BY_TPKN', 'ACKNOWLEDGED', 'IN_INSTALMENTS', 'CHARGED', 'SETTLED', 'STALLED', 'WRITTEN_OFF'))`,
    );
    this.addSql(
      `alter table "findings"."state_loss_step" add constraint "state_loss_step_to_state_check" check ("to_state" in ('INDICATED', 'VERIFIED_BY_TPKN', 'ACKNOWLEDGED', 'IN_INSTALMENTS', 'CHARGED', 'SETTLED', 'STALLED', 'WRITTEN_OFF'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."state_loss_step" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."state_loss_step_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A step that was taken is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."state_loss_step" for each ROW execute function "findings"."state_loss_step_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."state_loss_step" enable row level security`);
    this.addSql(`alter table "findings"."state_loss_step" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."state_loss_step" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."state_loss_step" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."state_loss_step" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."state_loss_step" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "budget_user" on "findings"."state_loss_step" for select to "findings_app" using (draft_of is null and not restricted and (select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "addable" on "findings"."state_loss_step" for insert to "findings_app" with check (((select current_setting('viewer.position', true) ~* '(^|[(])(KPA|Kuasa Pengguna Anggaran)([)]|$)') and ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_SECRETARIAT}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(`grant select on findings.deposit_revision to findings_app`);
    this.addSql(`grant select on findings.deposit_revision to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.deposit_revision to findings_loader`);
    this.addSql(`grant select on findings.responsible_party to findings_app`);
    this.addSql(`grant select on findings.responsible_party to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.responsible_party to findings_loader`);
    this.addSql(`grant select on findings.state_loss_case to findings_app`);
    this.addSql(`grant select on findings.state_loss_case to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.state_loss_case to findings_loader`);
    this.addSql(`grant select on findings.state_loss_instalment to findings_app`);
    this.addSql(`grant select on findings.state_loss_instalment to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.state_loss_instalment to findings_loader`);
    this.addSql(`grant select on findings.state_loss_payment to findings_app`);
    this.addSql(`grant select on findings.state_loss_payment to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.state_loss_payment to findings_loader`);
    this.addSql(`grant select on findings.state_loss_step to findings_app`);
    this.addSql(`grant select on findings.state_loss_step to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.state_loss_step to findings_loader`);
    for (const [table, how, columns] of GRANTS)
      for (const kind of how.split(', '))
        this.addSql(`grant ${kind} (${columns.split(' ').join(', ')}) on findings.${table} to findings_app`);
    this.addSql(NTPN_ELSEWHERE);
    this.addSql('revoke all on function findings.ntpn_elsewhere(uuid[]) from public');
    this.addSql('grant execute on function findings.ntpn_elsewhere(uuid[]) to findings_app');
    this.addSql('alter function findings.ntpn_elsewhere(uuid[]) owner to findings_sigma');
  }
}
