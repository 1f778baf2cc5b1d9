import { Migration } from '@mikro-orm/migrations';

const FILE = 'file_id, file_name, media_type, size, sha256, added_on, added_by';
const SCOPE = 'report_id, draft_of, restricted, need_to_know, provenance';
const OFFICE = `organisation_code, province_code, regency_code, ${SCOPE}`;
const OFFICES = `addressed_offices, addressed_provinces, addressed_branches, ${SCOPE}`;
const OPINION = 'conclusion, number, opinion_on, result_on, text, written_by, referrals';

/** What requests write: of what they add, and of what they change. */
const WRITTEN: Readonly<Record<string, { insert: string; update?: string }>> = {
  upload: {
    insert: 'id, subject, file_name, size, declared_sha256, spent',
    update: 'sha256, media_type, spent',
  },
  evidence: {
    insert: `id, addressee_id, kind, title, ntpn, added_on, added_by, latest, ${OFFICE}`,
    update: 'latest, withdrawn_at, withdrawn_by, withdrawal_reason, version',
  },
  evidence_version: { insert: `id, evidence_id, number, ${FILE}, ${OFFICE}` },
  report_document: { insert: `id, kind, title, ${FILE}, ${OFFICES}` },
  legal_opinion: {
    insert: `id, finding_id, ${OPINION}, ${OFFICES}`,
    update: `${OPINION}, issued_on, issued_by, version`,
  },
  referral: {
    insert: `id, finding_id, legal_opinion_id, status, target_body, target_office, loss_estimate, loss_estimated_by, report_received_on, drafted_by, last_step_by, ${OFFICES}`,
    update: 'status, last_step_by, letter_number, letter_on, spdp_number, spdp_on, version',
  },
  referral_step: {
    insert: `id, referral_id, action, from_status, to_status, document_on, document_number, note, recorded_at, taken_by, ${OFFICES}`,
  },
};

/** Over all rows: whoever submits does not see all that is submitted, and whoever refers changes no finding. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'attach_evidence(uuid,uuid)': `create function findings.attach_evidence(asked_addressee uuid, asked_answer uuid) returns int
     language plpgsql security definer set search_path = findings, pg_temp as $$
     declare attached int;
     begin
       update findings.evidence e set answer_id = a.id, version = e.version + 1 from findings.answer a
       where a.id = asked_answer and a.addressee_id = asked_addressee and e.addressee_id = a.addressee_id
         and a.submitted_by = current_setting('viewer.subject', true) and a.verified_on is null and a.returned_on is null
         and e.answer_id is null and e.withdrawn_at is null;
       get diagnostics attached = row_count;
       return attached;
     end $$`,
  'tell_finding()': `create function findings.tell_finding() returns trigger
     language plpgsql security definer set search_path = findings, pg_temp as $$
     begin
       if tg_op = 'UPDATE' and old.status = new.status then return null; end if;
       update findings.finding set referral_status =
         (select status from findings.referral where finding_id = new.finding_id order by id desc limit 1)
       where id = new.finding_id;
       return null;
     end $$`,
};

export class Migration20261128081021 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."upload" ("id" uuid not null, "subject" varchar(200) not null, "file_name" varchar(200) not null, "size" int not null, "declared_sha256" varchar(64) null, "created_at" timestamptz(3) not null default clock_timestamp(), "sha256" varchar(64) null, "media_type" varchar(120) null, "spent" boolean not null default false, primary key ("id"))`,
    );
    this.addSql(`create index "upload_subject_index" on "findings"."upload" ("subject")`);
    this.addSql(
      `create table "findings"."legal_opinion" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "finding_id" uuid not null, "conclusion" text not null, "number" varchar(120) not null, "opinion_on" date not null, "result_on" date not null, "text" text not null, "written_by" varchar(200) not null, "issued_on" date null, "issued_by" varchar(200) null, "referrals" smallint not null default 0, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "legal_opinion_report_id_index" on "findings"."legal_opinion" ("report_id")`);
    this.addSql(`create index "legal_opinion_finding_id_index" on "findings"."legal_opinion" ("finding_id")`);
    this.addSql(
      `create index "legal_opinion_addressed_provinces_index" on "findings"."legal_opinion" using gin ("addressed_provinces")`,
    );
    this.addSql(
      `create table "findings"."evidence" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "addressee_id" uuid not null, "answer_id" uuid null, "kind" text not null, "title" varchar(300) not null, "ntpn" varchar(16) null, "added_on" date not null, "added_by" varchar(200) not null, "latest" smallint not null default 0, "withdrawn_at" timestamptz(3) null, "withdrawn_by" varchar(200) null, "withdrawal_reason" varchar(500) null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `create index "evidence_organisation_code_index" on "findings"."evidence" ("organisation_code")`,
    );
    this.addSql(`create index "evidence_province_code_index" on "findings"."evidence" ("province_code")`);
    this.addSql(`create index "evidence_report_id_index" on "findings"."evidence" ("report_id")`);
    this.addSql(`create index "evidence_addressee_id_index" on "findings"."evidence" ("addressee_id")`);
    this.addSql(`create index "evidence_answer_id_index" on "findings"."evidence" ("answer_id")`);
    this.addSql(
      `create table "findings"."evidence_version" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "evidence_id" uuid not null, "number" smallint not null, "file_id" uuid not null, "file_name" varchar(200) not null, "media_type" varchar(120) not null, "size" int not null, "sha256" varchar(64) not null, "added_on" date not null, "added_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "evidence_version_organisation_code_index" on "findings"."evidence_version" ("organisation_code")`,
    );
    this.addSql(
      `create index "evidence_version_province_code_index" on "findings"."evidence_version" ("province_code")`,
    );
    this.addSql(
      `create index "evidence_version_report_id_index" on "findings"."evidence_version" ("report_id")`,
    );
    this.addSql(
      `alter table "findings"."evidence_version" add constraint "evidence_version_file_id_unique" unique ("file_id")`,
    );
    this.addSql(
      `alter table "findings"."evidence_version" add constraint "evidence_version_evidence_id_number_unique" unique ("evidence_id", "number")`,
    );
    this.addSql(
      `create table "findings"."referral" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "finding_id" uuid not null, "legal_opinion_id" uuid not null, "status" text not null default 'DRAFT', "target_body" text not null, "target_office" varchar(200) null, "loss_estimate" numeric(20,0) null, "loss_estimated_by" varchar(200) null, "letter_number" varchar(120) null, "letter_on" date null, "spdp_number" varchar(120) null, "spdp_on" date null, "report_received_on" date null, "drafted_by" varchar(200) not null, "last_step_by" varchar(200) not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "referral_report_id_index" on "findings"."referral" ("report_id")`);
    this.addSql(`create index "referral_finding_id_index" on "findings"."referral" ("finding_id")`);
    this.addSql(
      `create unique index "referral_one_running" on "findings"."referral" ("finding_id") where status not in ('FINAL', 'RETURNED_TO_APIP', 'STOPPED')`,
    );
    this.addSql(
      `create index "referral_legal_opinion_id_index" on "findings"."referral" ("legal_opinion_id")`,
    );
    this.addSql(
      `create index "referral_addressed_provinces_index" on "findings"."referral" using gin ("addressed_provinces")`,
    );
    this.addSql(
      `create table "findings"."referral_step" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "referral_id" uuid not null, "action" text not null, "from_status" text not null, "to_status" text not null, "document_on" date null, "document_number" varchar(120) null, "note" varchar(2000) null, "recorded_at" timestamptz(3) not null, "taken_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(`create index "referral_step_report_id_index" on "findings"."referral_step" ("report_id")`);
    this.addSql(
      `create index "referral_step_referral_id_index" on "findings"."referral_step" ("referral_id")`,
    );
    this.addSql(
      `create table "findings"."report_document" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "addressed_branches" text[] not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_id" uuid not null, "kind" text not null, "title" varchar(300) not null, "file_id" uuid not null, "file_name" varchar(200) not null, "media_type" varchar(120) not null, "size" int not null, "sha256" varchar(64) not null, "added_on" date not null, "added_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "report_document_report_id_index" on "findings"."report_document" ("report_id")`,
    );
    this.addSql(
      `create index "report_document_addressed_provinces_index" on "findings"."report_document" using gin ("addressed_provinces")`,
    );
    this.addSql(
      `alter table "findings"."report_document" add constraint "report_document_file_id_unique" unique ("file_id")`,
    );
    this.addSql(`alter table "findings"."finding" add "referral_status" text null`);
    this.addSql(
      `alter table "findings"."finding" add constraint "finding_referral_status_check" check ("referral_status" in ('DRAFT', 'LEGAL_OPINION', 'APPROVED', 'SENT', 'RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY', 'INVESTIGATION', 'PROSECUTION', 'VERDICT', 'FINAL', 'RETURNED_TO_APIP', 'STOPPED'))`,
    );
    this.addSql(`alter table "findings"."upload" enable row level security`);
    this.addSql(`alter table "findings"."upload" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."upload" for select to "findings_app" using (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous' and created_at > now() - '1 day'::interval)`,
    );
    this.addSql(
      `create policy "own" on "findings"."upload" for insert to "findings_app" with check (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous')`,
    );
    this.addSql(
      `create policy "goes_on" on "findings"."upload" for update to "findings_app" using (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous') with check (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous')`,
    );
    this.addSql(
      `create policy "loader" on "findings"."upload" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."upload" for select to "findings_sigma" using (true)`);
    this.addSql(
      `alter table "findings"."legal_opinion" add constraint "legal_opinion_finding_id_foreign" foreign key ("finding_id") references "findings"."finding" ("id")`,
    );
    this.addSql(
      `alter table "findings"."legal_opinion" add constraint "legal_opinion_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."legal_opinion" add constraint "legal_opinion_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."legal_opinion" add constraint "legal_opinion_conclusion_check" check ("conclusion" in ('NO_ERROR', 'ADMINISTRATIVE_ERROR', 'ADMINISTRATIVE_ERROR_WITH_LOSS', 'CRIMINAL_INDICATION'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."legal_opinion" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."legal_opinion" enable row level security`);
    this.addSql(`alter table "findings"."legal_opinion" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."legal_opinion" for select to "findings_app" using (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (draft_of is null and not restricted and (select findings.viewer_is('{WHISTLEBLOWING}'::text[])) and (select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."legal_opinion" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."legal_opinion" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."legal_opinion" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."legal_opinion" for insert to "findings_app" with check (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."legal_opinion" for update to "findings_app" using (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))])) with check (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]))`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_addressee_id_foreign" foreign key ("addressee_id") references "findings"."recommendation_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_answer_id_foreign" foreign key ("answer_id") references "findings"."answer" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_ntpn" check (ntpn is null or kind = 'TREASURY_RECEIPT')`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."evidence" add constraint "evidence_kind_check" check ("kind" in ('TREASURY_RECEIPT', 'DEPOSIT_SLIP', 'SANCTION_DECREE', 'NEW_PROCEDURE', 'CONTRACT_OR_HANDOVER', 'ACCOUNTABILITY_DOCUMENTS', 'PHOTO', 'WARNING_LETTER', 'LIABILITY_ACKNOWLEDGEMENT', 'OTHER'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."evidence" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."evidence" enable row level security`);
    this.addSql(`alter table "findings"."evidence" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."evidence" for select to "findings_app" using (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) or (draft_of is null and not restricted and (select findings.viewer_is('{INTEGRATION}'::text[])) and added_by = (select current_setting('viewer.subject', true))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."evidence" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."evidence" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."evidence" for select to "findings_sigma" using (true)`);
    this.addSql(
      `create policy "addable" on "findings"."evidence" for insert to "findings_app" with check (((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) and added_by = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."evidence" for update to "findings_app" using ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."evidence_version" add constraint "evidence_version_evidence_id_foreign" foreign key ("evidence_id") references "findings"."evidence" ("id")`,
    );
    this.addSql(
      `alter table "findings"."evidence_version" add constraint "evidence_version_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."evidence_version" add constraint "evidence_version_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."evidence_version" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."evidence_version_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'What was sent is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."evidence_version" for each ROW execute function "findings"."evidence_version_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."evidence_version" enable row level security`);
    this.addSql(`alter table "findings"."evidence_version" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."evidence_version" for select to "findings_app" using (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))) or (draft_of is null and not restricted and (select findings.viewer_is('{INTEGRATION}'::text[])) and added_by = (select current_setting('viewer.subject', true))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."evidence_version" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."evidence_version" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."evidence_version" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."evidence_version" for insert to "findings_app" with check (((province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select findings.viewer_has_scope('recommendation:answer'::text)) and province_code = any (((select findings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) and added_by = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_finding_id_foreign" foreign key ("finding_id") references "findings"."finding" ("id")`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_legal_opinion_id_foreign" foreign key ("legal_opinion_id") references "findings"."legal_opinion" ("id")`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_status_check" check ("status" in ('DRAFT', 'LEGAL_OPINION', 'APPROVED', 'SENT', 'RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY', 'INVESTIGATION', 'PROSECUTION', 'VERDICT', 'FINAL', 'RETURNED_TO_APIP', 'STOPPED'))`,
    );
    this.addSql(
      `alter table "findings"."referral" add constraint "referral_target_body_check" check ("target_body" in ('KEJAKSAAN', 'POLRI', 'KPK'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."referral" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."referral" enable row level security`);
    this.addSql(`alter table "findings"."referral" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."referral" for select to "findings_app" using (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (draft_of is null and not restricted and (select findings.viewer_is('{WHISTLEBLOWING}'::text[])) and (select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."referral" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."referral" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "findings"."referral" for select to "findings_sigma" using (true)`);
    this.addSql(
      `create policy "addable" on "findings"."referral" for insert to "findings_app" with check (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."referral" for update to "findings_app" using (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))])) with check (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]))`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_referral_id_foreign" foreign key ("referral_id") references "findings"."referral" ("id")`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_action_check" check ("action" in ('OPINE', 'APPROVE', 'SEND', 'RECEIVE', 'INQUIRE', 'INVESTIGATE', 'PROSECUTE', 'JUDGE', 'FINALISE', 'RETURN', 'STOP'))`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_from_status_check" check ("from_status" in ('DRAFT', 'LEGAL_OPINION', 'APPROVED', 'SENT', 'RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY', 'INVESTIGATION', 'PROSECUTION', 'VERDICT', 'FINAL', 'RETURNED_TO_APIP', 'STOPPED'))`,
    );
    this.addSql(
      `alter table "findings"."referral_step" add constraint "referral_step_to_status_check" check ("to_status" in ('DRAFT', 'LEGAL_OPINION', 'APPROVED', 'SENT', 'RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY', 'INVESTIGATION', 'PROSECUTION', 'VERDICT', 'FINAL', 'RETURNED_TO_APIP', 'STOPPED'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."referral_step" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."referral_step_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A step that was taken is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."referral_step" for each ROW execute function "findings"."referral_step_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."referral_step" enable row level security`);
    this.addSql(`alter table "findings"."referral_step" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."referral_step" for select to "findings_app" using (((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))) or (draft_of is null and not restricted and (select findings.viewer_is('{WHISTLEBLOWING}'::text[])) and (select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."referral_step" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."referral_step" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."referral_step" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."referral_step" for insert to "findings_app" with check (((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select 'LEGAL' = any (coalesce(nullif(current_setting('viewer.duties', true), ''), '{}')::text[])) and addressed_provinces && ((select findings.reach_provinces('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]))`,
    );
    this.addSql(
      `alter table "findings"."report_document" add constraint "report_document_report_id_foreign" foreign key ("report_id") references "findings"."audit_report" ("id")`,
    );
    this.addSql(
      `alter table "findings"."report_document" add constraint "report_document_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."report_document" add constraint "report_document_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."report_document" add constraint "report_document_kind_check" check ("kind" in ('REPORT', 'LETTER', 'RECEIPT', 'RESPONSE', 'ASSESSMENT_LETTER'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."report_document" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."report_document_history_only_fn"() returns trigger as $$ begin if tg_op = 'DELETE' and old.draft_of is not null then return old; end if; if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'What was sent is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."report_document" for each ROW execute function "findings"."report_document_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."report_document" enable row level security`);
    this.addSql(`alter table "findings"."report_document" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."report_document" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or restricted and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."report_document" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."report_document" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."report_document" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."report_document" for insert to "findings_app" with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "removable" on "findings"."report_document" for delete to "findings_app" using (draft_of is not null and ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(`grant select on findings.upload to findings_app`);
    this.addSql(`grant select on findings.upload to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.upload to findings_loader`);
    this.addSql(`grant select on findings.legal_opinion to findings_app`);
    this.addSql(`grant select on findings.legal_opinion to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.legal_opinion to findings_loader`);
    this.addSql(`grant select on findings.evidence to findings_app`);
    this.addSql(`grant select on findings.evidence to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.evidence to findings_loader`);
    this.addSql(`grant select on findings.evidence_version to findings_app`);
    this.addSql(`grant select on findings.evidence_version to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.evidence_version to findings_loader`);
    this.addSql(`grant select on findings.referral to findings_app`);
    this.addSql(`grant select on findings.referral to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.referral to findings_loader`);
    this.addSql(`grant select on findings.referral_step to findings_app`);
    this.addSql(`grant select on findings.referral_step to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.referral_step to findings_loader`);
    this.addSql(`grant select, delete on findings.report_document to findings_app`);
    this.addSql(`grant select on findings.report_document to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.report_document to findings_loader`);
    for (const [table, { insert, update }] of Object.entries(WRITTEN)) {
      this.addSql(`grant insert (${insert}) on findings.${table} to findings_app`);
      if (update) this.addSql(`grant update (${update}) on findings.${table} to findings_app`);
    }
    for (const [name, made] of Object.entries(FUNCTIONS)) {
      this.addSql(made);
      this.addSql(`revoke all on function findings.${name} from public`);
      if (name.startsWith('attach'))
        this.addSql(`grant execute on function findings.${name} to findings_app`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
    // Whoever makes a trigger must be allowed to call its function.
    this.addSql('set role findings_loader');
    this.addSql('grant execute on function findings.tell_finding() to findings_owner');
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "tells_finding_insert" after insert on "findings"."referral" for each row execute function findings.tell_finding()`,
    );
    this.addSql(
      `create trigger "tells_finding_update" after update on "findings"."referral" for each row execute function findings.tell_finding()`,
    );
  }
}
