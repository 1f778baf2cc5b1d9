import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."audit_report" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "number" varchar(80) not null, "title" varchar(200) not null, "source" text not null, "type" text not null, "reported_on" date not null, "fiscal_year" smallint not null, "opinion" text null, "organisation_code" varchar(5) not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "findings"."control_element" ("code" varchar(1) not null, "name" varchar(80) not null, "name_english" varchar(80) not null, "weight" double precision not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."control_sub_element" ("code" varchar(4) not null, "position" smallint not null, "name" varchar(120) not null, "name_english" varchar(80) not null, "article" varchar(12) not null, "weight" double precision not null, "scored" boolean not null, "element_code" varchar(1) not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."finding_code" ("code" varchar(7) not null, "level" text not null, "description" varchar(250) not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."finding" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "number" smallint not null, "title" varchar(200) not null, "condition" text null, "criteria" text null, "cause" text null, "effect" text null, "response" text null, "code" varchar(7) not null, "value" numeric(20,0) not null, "process_area" text not null, "matter_id" uuid not null, "occurred_on" date not null, "cause_sub_element" varchar(4) null, "cause_confirmed" boolean not null default false, "organisation_code" varchar(5) not null, primary key ("id"))`,
    );
    this.addSql(`create index "finding_report_id_index" on "findings"."finding" ("report_id")`);
    this.addSql(`create index "finding_matter_id_index" on "findings"."finding" ("matter_id")`);
    this.addSql(
      `create index "finding_organisation_code_index" on "findings"."finding" ("organisation_code")`,
    );
    this.addSql(
      `create index "finding_addressed_provinces_index" on "findings"."finding" using gin ("addressed_provinces")`,
    );
    this.addSql(
      `create index "finding_addressed_branches_index" on "findings"."finding" using gin ("addressed_branches")`,
    );
    this.addSql(
      `create index "finding_addressed_offices_index" on "findings"."finding" using gin ("addressed_offices")`,
    );
    this.addSql(
      `create table "findings"."recommendation_code" ("code" varchar(2) not null, "description" varchar(250) not null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."recommendation" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "finding_id" uuid not null, "number" smallint not null, "text" text not null, "code" varchar(2) not null, "value" numeric(20,0) not null, "official_status" text not null, "status_on" date not null, "received_on" date not null, "source" text not null, "fiscal_year" smallint not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "recommendation_finding_id_index" on "findings"."recommendation" ("finding_id")`,
    );
    this.addSql(
      `create index "recommendation_official_status_index" on "findings"."recommendation" ("official_status")`,
    );
    this.addSql(
      `create index "recommendation_received_on_index" on "findings"."recommendation" ("received_on")`,
    );
    this.addSql(
      `create index "recommendation_addressed_provinces_index" on "findings"."recommendation" using gin ("addressed_provinces")`,
    );
    this.addSql(
      `create index "recommendation_addressed_branches_index" on "findings"."recommendation" using gin ("addressed_branches")`,
    );
    this.addSql(
      `create index "recommendation_addressed_offices_index" on "findings"."recommendation" using gin ("addressed_offices")`,
    );
    this.addSql(
      `create table "findings"."recommendation_addressee" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "recommendation_id" uuid not null, "received_on" date not null, "share" numeric(20,0) not null, "deposited" numeric(20,0) not null, "workflow" text not null, "office_status" text not null, "answered_on" date null, primary key ("id"))`,
    );
    this.addSql(
      `create index "recommendation_addressee_organisation_code_index" on "findings"."recommendation_addressee" ("organisation_code")`,
    );
    this.addSql(
      `create index "recommendation_addressee_province_code_index" on "findings"."recommendation_addressee" ("province_code")`,
    );
    this.addSql(
      `create index "recommendation_addressee_recommendation_id_index" on "findings"."recommendation_addressee" ("recommendation_id")`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_recommendation_id_organi_aa85a_unique" unique ("recommendation_id", "organisation_code")`,
    );
    this.addSql(
      `create table "findings"."deposit" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "ntpn" varchar(16) not null, "paid_on" date not null, "amount" numeric(20,0) not null, "instalment" smallint not null, "confirmed" boolean not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "deposit_organisation_code_index" on "findings"."deposit" ("organisation_code")`,
    );
    this.addSql(`create index "deposit_province_code_index" on "findings"."deposit" ("province_code")`);
    this.addSql(`create index "deposit_addressee_id_index" on "findings"."deposit" ("addressee_id")`);
    this.addSql(
      `create table "findings"."answer" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "submitted_on" date not null, "verified_on" date null, "received_by_auditor_on" date null, "returned_on" date null, "remark" text null, primary key ("id"))`,
    );
    this.addSql(`create index "answer_organisation_code_index" on "findings"."answer" ("organisation_code")`);
    this.addSql(`create index "answer_province_code_index" on "findings"."answer" ("province_code")`);
    this.addSql(`create index "answer_addressee_id_index" on "findings"."answer" ("addressee_id")`);
    this.addSql(
      `create table "findings"."status_change" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "recommendation_id" uuid not null, "from" text null, "to" text not null, "effective_on" date not null, "recorded_at" timestamptz not null, "decided_by" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "status_change_recommendation_id_index" on "findings"."status_change" ("recommendation_id")`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_type_check" check ("type" in ('FINANCIAL', 'PERFORMANCE', 'SPECIAL_PURPOSE', 'INVESTIGATIVE', 'AUDIT', 'REVIEW', 'EVALUATION', 'MONITORING'))`,
    );
    this.addSql(
      `alter table "findings"."audit_report" add constraint "audit_report_opinion_check" check ("opinion" in ('WTP', 'WDP', 'TW', 'TMP'))`,
    );
    this.addSql(`alter table "findings"."audit_report" enable row level security`);
    this.addSql(`alter table "findings"."audit_report" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."audit_report" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."audit_report" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."audit_report" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."audit_report" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`alter table "findings"."control_element" enable row level security`);
    this.addSql(`alter table "findings"."control_element" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."control_element" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."control_element" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."control_element" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."control_sub_element" add constraint "control_sub_element_element_code_foreign" foreign key ("element_code") references "findings"."control_element" ("code")`,
    );
    this.addSql(`alter table "findings"."control_sub_element" enable row level security`);
    this.addSql(`alter table "findings"."control_sub_element" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."control_sub_element" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."control_sub_element" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."control_sub_element" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."finding_code" add constraint "finding_code_level_check" check ("level" in ('GROUP', 'SUB_GROUP', 'TYPE'))`,
    );
    this.addSql(`alter table "findings"."finding_code" enable row level security`);
    this.addSql(`alter table "findings"."finding_code" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."finding_code" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."finding_code" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."finding_code" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_report_id_foreign" foreign key ("report_id") references "findings"."audit_report" ("id")`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_code_foreign" foreign key ("code") references "findings"."finding_code" ("code")`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_cause_sub_element_foreign" foreign key ("cause_sub_element") references "findings"."control_sub_element" ("code") on delete set null`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_process_area_check" check ("process_area" in ('BUDGET_PLANNING', 'PROCUREMENT', 'OFFICIAL_TRAVEL', 'HONORARIA', 'ELECTION_GRANT', 'CASH_AND_ADVANCES', 'AD_HOC_BODIES', 'ELECTION_LOGISTICS', 'STATE_ASSETS', 'PERSONNEL', 'FINANCIAL_REPORTING', 'INFORMATION_TECHNOLOGY', 'OTHER'))`,
    );
    this.addSql(`alter table "findings"."finding" enable row level security`);
    this.addSql(`alter table "findings"."finding" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."finding" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{NATIONAL_LEADERSHIP,EXTERNAL_AUDITOR}'::text[]))) and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."finding" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."finding" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."finding" for select to "findings_sigma" using (true)`);
    this.addSql(`alter table "findings"."recommendation_code" enable row level security`);
    this.addSql(`alter table "findings"."recommendation_code" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."recommendation_code" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."recommendation_code" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."recommendation_code" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_finding_id_foreign" foreign key ("finding_id") references "findings"."finding" ("id")`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_code_foreign" foreign key ("code") references "findings"."recommendation_code" ("code")`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_official_status_check" check ("official_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation" add constraint "recommendation_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(`alter table "findings"."recommendation" enable row level security`);
    this.addSql(`alter table "findings"."recommendation" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."recommendation" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."recommendation" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."recommendation" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_recommendation_id_foreign" foreign key ("recommendation_id") references "findings"."recommendation" ("id")`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_workflow_check" check ("workflow" in ('RECEIVED', 'DISPOSED', 'DRAFTED', 'SUBMITTED_TO_PROVINCE', 'VERIFIED_BY_APIP', 'SENT_TO_BPK', 'ASSESSED', 'RETURNED'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_addressee" add constraint "recommendation_addressee_office_status_check" check ("office_status" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(`alter table "findings"."recommendation_addressee" enable row level security`);
    this.addSql(`alter table "findings"."recommendation_addressee" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."recommendation_addressee" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation_addressee" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."recommendation_addressee" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."recommendation_addressee" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."deposit" add constraint "deposit_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."deposit" add constraint "deposit_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "findings"."deposit" enable row level security`);
    this.addSql(`alter table "findings"."deposit" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."deposit" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."deposit" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."deposit" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."deposit" for select to "findings_sigma" using (true)`);
    this.addSql(
      `alter table "findings"."answer" add constraint "answer_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."answer" add constraint "answer_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(`alter table "findings"."answer" enable row level security`);
    this.addSql(`alter table "findings"."answer" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."answer" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."answer" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."answer" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."answer" for select to "findings_sigma" using (true)`);
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_recommendation_id_foreign" foreign key ("recommendation_id") references "findings"."recommendation" ("id")`,
    );
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_from_check" check ("from" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_to_check" check ("to" in ('SESUAI', 'BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
    );
    this.addSql(
      `alter table "findings"."status_change" add constraint "status_change_decided_by_check" check ("decided_by" in ('BPK', 'APIP'))`,
    );
    this.addSql(`alter table "findings"."status_change" enable row level security`);
    this.addSql(`alter table "findings"."status_change" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."status_change" for select to "findings_app" using ((not restricted or (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[]))) and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))`,
    );
    this.addSql(
      `create policy "named" on "findings"."status_change" for select to "findings_app" using (need_to_know @> array[(select current_setting('viewer.subject', true))])`,
    );
    this.addSql(
      `create policy "loader" on "findings"."status_change" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."status_change" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`grant select on findings.audit_report to findings_app`);
    this.addSql(`grant select on findings.audit_report to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.audit_report to findings_loader`);
    this.addSql(`grant select on findings.control_element to findings_app`);
    this.addSql(`grant select on findings.control_element to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.control_element to findings_loader`);
    this.addSql(`grant select on findings.control_sub_element to findings_app`);
    this.addSql(`grant select on findings.control_sub_element to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.control_sub_element to findings_loader`);
    this.addSql(`grant select on findings.finding_code to findings_app`);
    this.addSql(`grant select on findings.finding_code to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.finding_code to findings_loader`);
    this.addSql(`grant select on findings.finding to findings_app`);
    this.addSql(`grant select on findings.finding to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.finding to findings_loader`);
    this.addSql(`grant select on findings.recommendation_code to findings_app`);
    this.addSql(`grant select on findings.recommendation_code to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.recommendation_code to findings_loader`);
    this.addSql(`grant select on findings.recommendation to findings_app`);
    this.addSql(`grant select on findings.recommendation to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.recommendation to findings_loader`);
    this.addSql(`grant select on findings.recommendation_addressee to findings_app`);
    this.addSql(`grant select on findings.recommendation_addressee to findings_sigma`);
    this.addSql(
      `grant select, insert, update, delete on findings.recommendation_addressee to findings_loader`,
    );
    this.addSql(`grant select on findings.deposit to findings_app`);
    this.addSql(`grant select on findings.deposit to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.deposit to findings_loader`);
    this.addSql(`grant select on findings.answer to findings_app`);
    this.addSql(`grant select on findings.answer to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.answer to findings_loader`);
    this.addSql(`grant select on findings.status_change to findings_app`);
    this.addSql(`grant select on findings.status_change to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.status_change to findings_loader`);
  }
}
