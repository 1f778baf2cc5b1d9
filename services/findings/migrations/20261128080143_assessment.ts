import { Migration } from '@mikro-orm/migrations';

/** What requests fill in or change, and no more. */
const SCOPE =
  'organisation_code, province_code, regency_code, report_id, restricted, need_to_know, provenance';
const ADDRESSED =
  'addressed_offices, addressed_branches, addressed_provinces, report_id, restricted, need_to_know, provenance';
const WRITTEN: readonly string[] = [
  `insert (id, ${ADDRESSED}, recommendation_id, from_status, to_status, effective_on, reason, note, document_number,
     document_on, decided_by, state, recorded_by, recorded_at, version) on findings.assessment`,
  'update (state, settled_by, settled_at, rejection, version) on findings.assessment',
  `insert (id, ${SCOPE}, assessment_id, addressee_id, from_status, to_status, accepted, surplus, state)
     on findings.office_assessment`,
  'update (state) on findings.office_assessment',
  `insert (id, ${ADDRESSED}, recommendation_id, assessment_id, "from", "to", effective_on, recorded_at, decided_by)
     on findings.status_change`,
  `insert (id, ${SCOPE}, addressee_id, assessment_id, from_status, to_status, effective_on, recorded_at)
     on findings.office_status_change`,
  `insert (id, ${SCOPE}, addressee_id, action, from_state, to_state, recorded_at, taken_by) on findings.follow_up_step`,
  `insert (recommendation_id, subject, organisation_code, province_code, regency_code, report_id, provenance, part,
     recorded_at) on findings.follow_up_actor`,
  'insert (part_edits), update (official_status, status_on, recorded_at, part_edits, version) on findings.recommendation',
  `update (office_status, deposited, workflow, workflow_on, waiting_since, recorded_at, version)
     on findings.recommendation_addressee`,
  `update (state, signed_by, signed_on, minutes_number, withdrawn_by, withdrawn_on, withdrawal_reason, version)
     on findings.reconciliation`,
];

/** The row policies are not asked in these functions, so they ask themselves who calls, and do nothing for anybody else. */
const BY_INSPECTORATE = `
  if not coalesce('{NATIONAL_AUDITOR}'::text[] && nullif(current_setting('viewer.roles', true), '')::text[], false)
    then return 0; end if;`;

/** What is counted: the same rows as of the indicators. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'hold_follow_up()': `create function findings.hold_follow_up() returns int
     language plpgsql security definer set search_path = findings, pg_temp as $$
     begin ${BY_INSPECTORATE}
       -- Whoever writes holds the recommendation first, and is waited for; readers are not.
       lock table findings.recommendation, findings.recommendation_addressee in exclusive mode;
       return 0;
     end $$`,
  'freeze_follow_up(uuid, int, int, text, timestamptz)': `create function findings.freeze_follow_up(
       made uuid, its_year int, its_semester int, audited_by text, moment timestamptz) returns int
     language plpgsql security definer set search_path = findings, pg_temp as $$
     declare lines int;
     begin ${BY_INSPECTORATE}
       insert into findings.reconciliation (id, year, semester, source, as_of, frozen_by, national_totals)
       select made, its_year, its_semester, audited_by, moment, current_setting('viewer.subject'),
         coalesce(jsonb_object_agg(status, jsonb_build_array(count, value, deposited)), '{}')
       from (
         select official_status as status, count(*) as count, sum(value)::text as value, sum(deposited)::text as deposited
         from findings.recommendation
         where source = audited_by and draft_of is null and not restricted and due_on is not null
         group by official_status) as counted;
       insert into findings.reconciliation_line (id, reconciliation_id, addressee_id, recommendation_id, report_id,
         organisation_code, province_code, regency_code, official_status, office_status, received_on, share, deposited,
         restricted, need_to_know, provenance)
       select gen_random_uuid(), made, a.id, r.id, a.report_id, a.organisation_code, a.province_code, a.regency_code,
         r.official_status, a.office_status, a.received_on, a.share, a.deposited, a.restricted, a.need_to_know, a.provenance
       from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
       where r.source = audited_by and a.draft_of is null and not a.restricted;
       get diagnostics lines = row_count;
       return lines;
     end $$`,
};

export class Migration20261128080143 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."assessment" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "recommendation_id" uuid not null, "from_status" text not null, "to_status" text not null, "effective_on" date not null, "reason" text null, "note" varchar(2000) null, "document_number" varchar(80) null, "document_on" date null, "decided_by" text not null, "state" text not null default 'PENDING', "recorded_by" varchar(200) not null, "recorded_at" timestamptz(3) not null, "settled_by" varchar(200) null, "settled_at" timestamptz(3) null, "rejection" varchar(2000) null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "assessment_report_id_index" on "findings"."assessment" ("report_id")`);
    this.addSql(
      `create index "assessment_recommendation_id_index" on "findings"."assessment" ("recommendation_id")`,
    );
    this.addSql(
      `create unique index "assessment_one_pending" on "findings"."assessment" ("recommendation_id") where state = 'PENDING'`,
    );
    this.addSql(
      `create table "findings"."office_assessment" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "assessment_id" uuid not null, "addressee_id" uuid not null, "from_status" text not null, "to_status" text not null, "accepted" numeric(20,0) not null, "surplus" boolean not null default false, "state" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "office_assessment_organisation_code_index" on "findings"."office_assessment" ("organisation_code")`,
    );
    this.addSql(
      `create index "office_assessment_province_code_index" on "findings"."office_assessment" ("province_code")`,
    );
    this.addSql(
      `create index "office_assessment_report_id_index" on "findings"."office_assessment" ("report_id")`,
    );
    this.addSql(
      `create index "office_assessment_assessment_id_index" on "findings"."office_assessment" ("assessment_id")`,
    );
    this.addSql(
      `create index "office_assessment_addressee_id_index" on "findings"."office_assessment" ("addressee_id")`,
    );
    this.addSql(
      `create table "findings"."reconciliation" ("id" uuid not null, "year" smallint not null, "semester" smallint not null, "source" text not null, "as_of" timestamptz(3) not null, "state" text not null default 'FROZEN', "frozen_by" varchar(200) not null, "signed_by" varchar(200) null, "signed_on" date null, "minutes_number" varchar(80) null, "withdrawn_by" varchar(200) null, "withdrawn_on" date null, "withdrawal_reason" varchar(2000) null, "national_totals" jsonb not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "reconciliation_one_a_semester" on "findings"."reconciliation" ("source", "year", "semester") where state <> 'WITHDRAWN'`,
    );
    this.addSql(
      `create table "findings"."reconciliation_line" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "reconciliation_id" uuid not null, "addressee_id" uuid not null, "recommendation_id" uuid not null, "official_status" text not null, "office_status" text not null, "received_on" date not null, "share" numeric(20,0) not null, "deposited" numeric(20,0) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "reconciliation_line_organisation_code_index" on "findings"."reconciliation_line" ("organisation_code")`,
    );
    this.addSql(
      `create index "reconciliation_line_province_code_index" on "findings"."reconciliation_line" ("province_code")`,
    );
    this.addSql(
      `create index "reconciliation_line_report_id_index" on "findings"."reconciliation_line" ("report_id")`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_reconciliation_id_addressee_id_unique" unique ("reconciliation_id", "addressee_id")`,
    );
    this.addSql(
      `create index "reconciliation_line_reconciliation_id_organisation_d7ca8_index" on "findings"."reconciliation_line" ("reconciliation_id", "organisation_code", "id")`,
    );
    // A reconciliation is new to the planner when it is compared: none is to be taken for empty because others are known.
    this.addSql(
      `alter table "findings"."reconciliation_line" alter column "reconciliation_id" set statistics 0`,
    );
    this.addSql(`alter table "findings"."recommendation" add "part_edits" int not null default 0`);
    this.addSql(`alter table "findings"."office_status_change" add "assessment_id" uuid null`);
    this.addSql(`alter table "findings"."status_change" add "assessment_id" uuid null`);
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_recommendation_id_foreign" foreign key ("recommendation_id") references "findings"."recommendation" ("id")`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_valid_reason" check (to_status <> 'TIDAK_DAPAT_DITINDAKLANJUTI' or reason is not null and document_number is not null)`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_document_whole" check ((document_number is null) = (document_on is null))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_settled_by_another" check (state <> 'CONFIRMED' or settled_by is null or settled_by <> recorded_by)`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_from_status_check" check ("from_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_to_status_check" check ("to_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_reason_check" check ("reason" in ('FORCE_MAJEURE', 'IN_COURT', 'NOT_EFFECTIVE_EFFICIENT_ECONOMICAL'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_decided_by_check" check ("decided_by" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."assessment" add constraint "assessment_state_check" check ("state" in ('PENDING', 'CONFIRMED', 'REJECTED'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."assessment" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."assessment" enable row level security`);
    this.addSql(`alter table "findings"."assessment" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."assessment" for select to "findings_app" using ((state = 'CONFIRMED' or (select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR}'::text[]))) and ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."assessment" for select to "findings_app" using ((state = 'CONFIRMED' or (select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR}'::text[]))) and ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."assessment" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."assessment" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."assessment" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."assessment" for update to "findings_app" using ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_assessment_id_foreign" foreign key ("assessment_id") references "findings"."assessment" ("id")`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_from_status_check" check ("from_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_to_status_check" check ("to_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."office_assessment" add constraint "office_assessment_state_check" check ("state" in ('PENDING', 'CONFIRMED', 'REJECTED'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."office_assessment" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."office_assessment" enable row level security`);
    this.addSql(`alter table "findings"."office_assessment" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."office_assessment" for select to "findings_app" using ((state = 'CONFIRMED' or (select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR}'::text[]))) and ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."office_assessment" for select to "findings_app" using ((state = 'CONFIRMED' or (select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR}'::text[]))) and ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[])))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."office_assessment" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."office_assessment" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."office_assessment" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."office_assessment" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation" add constraint "reconciliation_signed_by_another" check (state <> 'SIGNED' or signed_by <> frozen_by and minutes_number is not null)`,
    );
    this.addSql(
      `alter table "findings"."reconciliation" add constraint "reconciliation_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation" add constraint "reconciliation_state_check" check ("state" in ('FROZEN', 'SIGNED', 'WITHDRAWN'))`,
    );
    this.addSql(`alter table "findings"."reconciliation" enable row level security`);
    this.addSql(`alter table "findings"."reconciliation" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."reconciliation" for select to "findings_app" using ((select findings.viewer_is('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,INTEGRATION,EXTERNAL_AUDITOR,BI_READER}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."reconciliation" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."reconciliation" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."reconciliation" for update to "findings_app" using ((select findings.viewer_is('{NATIONAL_AUDITOR}'::text[]))) with check ((select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_reconciliation_id_foreign" foreign key ("reconciliation_id") references "findings"."reconciliation" ("id")`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_official_status_check" check ("official_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."reconciliation_line" add constraint "reconciliation_line_office_status_check" check ("office_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `create or replace function "findings"."reconciliation_line_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A line that was frozen is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."reconciliation_line" for each ROW execute function "findings"."reconciliation_line_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."reconciliation_line" enable row level security`);
    this.addSql(`alter table "findings"."reconciliation_line" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."reconciliation_line" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."reconciliation_line" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."reconciliation_line" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."reconciliation_line" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`grant select on findings.assessment to findings_app`);
    this.addSql(`grant select on findings.assessment to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.assessment to findings_loader`);
    this.addSql(`grant select on findings.office_assessment to findings_app`);
    this.addSql(`grant select on findings.office_assessment to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.office_assessment to findings_loader`);
    this.addSql(`grant select on findings.reconciliation to findings_app`);
    this.addSql(`grant select on findings.reconciliation to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.reconciliation to findings_loader`);
    this.addSql(`grant select on findings.reconciliation_line to findings_app`);
    this.addSql(`grant select on findings.reconciliation_line to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.reconciliation_line to findings_loader`);
    for (const right of WRITTEN) this.addSql(`grant ${right} to findings_app`);
    for (const [name, made] of Object.entries(FUNCTIONS)) {
      this.addSql(made);
      this.addSql(`revoke all on function findings.${name} from public`);
      this.addSql(`grant execute on function findings.${name} to findings_app`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
  }
}
