import { Migration } from '@mikro-orm/migrations';

const SCOPE =
  'published, meeting_classification, organisation_code, province_code, addressed_offices, addressed_provinces';
const FILE = 'file_id, file_name, media_type, size, sha256';
/** Table, columns that requests fill in, columns that they change. What the database says by itself is in neither. */
const WRITTEN = [
  [
    'meeting_document',
    `id, meeting_id, session_id, kind, title, classification, latest, version, ${SCOPE}`,
    'meeting_id, latest, withdrawn_at, withdrawn_by, withdrawal_reason, version',
  ],
  [
    'document_version',
    `id, document_id, number, kind, classification, uploaded_by, ${FILE}, ${SCOPE}`,
    'document_id',
  ],
  [
    'commitment_evidence',
    `id, commitment_id, title, version, added_on, added_by, organisation_code, province_code, regency_code, ${FILE}`,
    '',
  ],
  ['commitment', 'evidence_count', 'evidence_count'],
  ['upload', 'id, subject, file_name, size, declared_sha256, spent', 'sha256, media_type, spent'],
  [
    'calendar_address',
    'id, label, secret_hash, created_by, organisation_code, province_code, regency_code',
    'revoked_at',
  ],
] as const;

export class Migration20261128014838 extends Migration {
  override up(): void {
    this.addSql(
      `create table "meetings"."calendar_address" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "label" varchar(80) not null, "secret_hash" varchar(64) not null, "created_at" timestamptz(3) not null default clock_timestamp(), "created_by" varchar(200) not null, "revoked_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(
      `create index "calendar_address_organisation_code_index" on "meetings"."calendar_address" ("organisation_code")`,
    );
    this.addSql(
      `create index "calendar_address_province_code_index" on "meetings"."calendar_address" ("province_code")`,
    );
    this.addSql(
      `alter table "meetings"."calendar_address" add constraint "calendar_address_secret_hash_unique" unique ("secret_hash")`,
    );
    this.addSql(
      `create table "meetings"."commitment_evidence" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "commitment_id" uuid not null, "title" varchar(300) not null, "version" smallint not null, "file_id" uuid not null, "file_name" varchar(200) not null, "media_type" varchar(120) not null, "size" int not null, "sha256" varchar(64) not null, "added_on" date not null, "added_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "commitment_evidence_organisation_code_index" on "meetings"."commitment_evidence" ("organisation_code")`,
    );
    this.addSql(
      `create index "commitment_evidence_province_code_index" on "meetings"."commitment_evidence" ("province_code")`,
    );
    this.addSql(
      `alter table "meetings"."commitment_evidence" add constraint "commitment_evidence_file_id_unique" unique ("file_id")`,
    );
    this.addSql(
      `alter table "meetings"."commitment_evidence" add constraint "commitment_evidence_commitment_id_version_unique" unique ("commitment_id", "version")`,
    );
    this.addSql(
      `create table "meetings"."meeting_document" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "published" boolean not null default false, "meeting_classification" text not null default 'CONFIDENTIAL', "organisation_code" varchar(5) not null default '00', "province_code" smallint not null default 0, "meeting_id" uuid not null, "session_id" uuid null, "kind" text not null, "title" varchar(300) not null, "classification" text not null, "latest" smallint not null default 0, "withdrawn_at" timestamptz(3) null, "withdrawn_by" varchar(200) null, "withdrawal_reason" varchar(500) null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(
      `create index "meeting_document_meeting_id_index" on "meetings"."meeting_document" ("meeting_id")`,
    );
    this.addSql(
      `create table "meetings"."document_version" ("id" uuid not null, "addressed_offices" text[] not null default '{}', "addressed_provinces" smallint[] not null default '{}', "published" boolean not null default false, "meeting_classification" text not null default 'CONFIDENTIAL', "organisation_code" varchar(5) not null default '00', "province_code" smallint not null default 0, "document_id" uuid not null, "kind" text not null default 'MINUTES', "classification" text not null default 'CONFIDENTIAL', "number" smallint not null, "file_id" uuid not null, "file_name" varchar(200) not null, "media_type" varchar(120) not null, "size" int not null, "sha256" varchar(64) not null, "uploaded_at" timestamptz(3) not null default clock_timestamp(), "uploaded_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_file_id_unique" unique ("file_id")`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_document_id_number_unique" unique ("document_id", "number")`,
    );
    this.addSql(
      `create table "meetings"."upload" ("id" uuid not null, "subject" varchar(200) not null, "file_name" varchar(200) not null, "size" int not null, "declared_sha256" varchar(64) null, "created_at" timestamptz(3) not null default clock_timestamp(), "sha256" varchar(64) null, "media_type" varchar(120) null, "spent" boolean not null default false, primary key ("id"))`,
    );
    this.addSql(`create index "upload_subject_index" on "meetings"."upload" ("subject")`);
    this.addSql(`drop trigger if exists "gives_scope" on "meetings"."meeting"`);
    this.addSql(`drop function if exists "meetings"."meeting_gives_scope_fn"()`);
    this.addSql(
      `create or replace function "meetings"."meeting_gives_scope_fn"() returns trigger as $$ begin if (old.published, old.classification, old.organisation_code, old.province_code, old.addressed_offices, old.addressed_provinces, old.starts_on, old.attendance_complete) is distinct from (new.published, new.classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.starts_on, new.attendance_complete) then update meetings.meeting_session set meeting_id = new.id where meeting_id = new.id; update meetings.invitation set meeting_id = new.id where meeting_id = new.id; update meetings.minutes set meeting_id = new.id where meeting_id = new.id; update meetings.meeting_document set meeting_id = new.id where meeting_id = new.id; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_scope" AFTER UPDATE on "meetings"."meeting" for each ROW execute function "meetings"."meeting_gives_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."commitment" add "evidence_count" smallint not null default 0`);
    this.addSql(`alter table "meetings"."calendar_address" enable row level security`);
    this.addSql(`alter table "meetings"."calendar_address" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."calendar_address" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."calendar_address" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."calendar_address" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."calendar_address" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."calendar_address" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_AUDITOR,NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."commitment_evidence" add constraint "commitment_evidence_commitment_id_foreign" foreign key ("commitment_id") references "meetings"."commitment" ("id")`,
    );
    this.addSql(`alter table "meetings"."commitment_evidence" enable row level security`);
    this.addSql(`alter table "meetings"."commitment_evidence" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."commitment_evidence" for select to "meetings_app" using (province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (select meetings.viewer_is('{INTEGRATION}'::text[])) and added_by = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."commitment_evidence" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."commitment_evidence" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."commitment_evidence" for insert to "meetings_app" with check (((province_code = any (((select meetings.reach_provinces('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{}'::text[]))::text[])))) or ((select meetings.viewer_has_scope('commitment:report'::text)) and province_code = any (((select meetings.reach_provinces('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{}'::text[], '{INTEGRATION}'::text[], '{}'::text[], '{}'::text[]))::text[]))))) and added_by = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_document" add constraint "meeting_document_meeting_id_foreign" foreign key ("meeting_id") references "meetings"."meeting" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."meeting_document" add constraint "meeting_document_session_id_foreign" foreign key ("session_id") references "meetings"."meeting_session" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "meetings"."meeting_document" add constraint "meeting_document_meeting_classification_check" check ("meeting_classification" in ('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_document" add constraint "meeting_document_kind_check" check ("kind" in ('INVITATION_LETTER', 'ASSIGNMENT_LETTER', 'REPORT', 'REVIEW', 'OFFICIAL_RECORD', 'MINUTES', 'MATERIAL', 'ATTENDANCE_LIST', 'OTHER'))`,
    );
    this.addSql(
      `alter table "meetings"."meeting_document" add constraint "meeting_document_classification_check" check ("classification" in ('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'))`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_document_takes_scope_fn"() returns trigger as $$ begin select published, classification, organisation_code, province_code, addressed_offices, addressed_provinces into new.published, new.meeting_classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces from meetings.meeting where id = new.meeting_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."meeting_document" for each ROW execute function "meetings"."meeting_document_takes_scope_fn"()`,
    );
    this.addSql(
      `create or replace function "meetings"."meeting_document_gives_scope_fn"() returns trigger as $$ begin if (old.published, old.meeting_classification, old.organisation_code, old.province_code, old.addressed_offices, old.addressed_provinces, old.classification, old.kind) is distinct from (new.published, new.meeting_classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.classification, new.kind) then update meetings.document_version set document_id = new.id where document_id = new.id; end if; return null; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "gives_scope" AFTER UPDATE on "meetings"."meeting_document" for each ROW execute function "meetings"."meeting_document_gives_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."meeting_document" enable row level security`);
    this.addSql(`alter table "meetings"."meeting_document" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."meeting_document" for select to "meetings_app" using (published and (classification = 'PUBLIC' and meeting_classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or not (classification = 'CONFIDENTIAL' or kind = 'MINUTES' and classification <> 'PUBLIC') and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or (classification = 'CONFIDENTIAL' or kind = 'MINUTES' and classification <> 'PUBLIC') and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or not published and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."meeting_document" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."meeting_document" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."meeting_document" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."meeting_document" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_document_id_foreign" foreign key ("document_id") references "meetings"."meeting_document" ("id") on delete cascade`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_meeting_classification_check" check ("meeting_classification" in ('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'))`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_kind_check" check ("kind" in ('INVITATION_LETTER', 'ASSIGNMENT_LETTER', 'REPORT', 'REVIEW', 'OFFICIAL_RECORD', 'MINUTES', 'MATERIAL', 'ATTENDANCE_LIST', 'OTHER'))`,
    );
    this.addSql(
      `alter table "meetings"."document_version" add constraint "document_version_classification_check" check ("classification" in ('PUBLIC', 'RESTRICTED', 'CONFIDENTIAL'))`,
    );
    this.addSql(
      `create or replace function "meetings"."document_version_takes_scope_fn"() returns trigger as $$ begin if tg_op = 'UPDATE' and new.document_id <> old.document_id then raise exception 'A version stays its document’s.' using errcode = 'insufficient_privilege'; end if; select published, meeting_classification, organisation_code, province_code, addressed_offices, addressed_provinces, classification, kind into new.published, new.meeting_classification, new.organisation_code, new.province_code, new.addressed_offices, new.addressed_provinces, new.classification, new.kind from meetings.meeting_document where id = new.document_id; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "takes_scope" BEFORE INSERT OR UPDATE on "meetings"."document_version" for each ROW execute function "meetings"."document_version_takes_scope_fn"()`,
    );
    this.addSql(`alter table "meetings"."document_version" enable row level security`);
    this.addSql(`alter table "meetings"."document_version" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."document_version" for select to "meetings_app" using (published and (classification = 'PUBLIC' and meeting_classification = 'PUBLIC' and (select meetings.viewer_is('{PUBLIC}'::text[])) or not (classification = 'CONFIDENTIAL' or kind = 'MINUTES' and classification <> 'PUBLIC') and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,NATIONAL_SECRETARIAT,PROVINCE,REGENCY,BI_READER,INTEGRATION,WHISTLEBLOWING}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])) or (classification = 'CONFIDENTIAL' or kind = 'MINUTES' and classification <> 'PUBLIC') and addressed_provinces && ((select meetings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select meetings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{}'::text[], '{NATIONAL_SECRETARIAT,PROVINCE,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or not published and province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{PROVINCE}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."document_version" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "meetings"."document_version" for select to "meetings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "meetings"."document_version" for insert to "meetings_app" with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "meetings"."document_version" for update to "meetings_app" using ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]))))) with check ((province_code = any (((select meetings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::smallint[])) and (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select meetings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{PROVINCE}'::text[], '{}'::text[]))::text[])))))`,
    );
    this.addSql(`alter table "meetings"."upload" enable row level security`);
    this.addSql(`alter table "meetings"."upload" force row level security`);
    this.addSql(
      `create policy "visible" on "meetings"."upload" for select to "meetings_app" using (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous' and created_at > now() - '1 day'::interval)`,
    );
    this.addSql(
      `create policy "own" on "meetings"."upload" for insert to "meetings_app" with check (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous')`,
    );
    this.addSql(
      `create policy "goes_on" on "meetings"."upload" for update to "meetings_app" using (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous') with check (subject = (select current_setting('viewer.subject', true)) and subject <> 'anonymous')`,
    );
    this.addSql(
      `create policy "loader" on "meetings"."upload" to "meetings_loader" using (true) with check (true)`,
    );
    this.addSql(`create policy "sigma" on "meetings"."upload" for select to "meetings_sigma" using (true)`);
    this.addSql(`grant select on meetings.calendar_address to meetings_app`);
    this.addSql(`grant select on meetings.calendar_address to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.calendar_address to meetings_loader`);
    this.addSql(`grant select on meetings.commitment_evidence to meetings_app`);
    this.addSql(`grant select on meetings.commitment_evidence to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.commitment_evidence to meetings_loader`);
    this.addSql(`grant select on meetings.meeting_document to meetings_app`);
    this.addSql(`grant select on meetings.meeting_document to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.meeting_document to meetings_loader`);
    this.addSql(`grant select on meetings.document_version to meetings_app`);
    this.addSql(`grant select on meetings.document_version to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.document_version to meetings_loader`);
    this.addSql(`grant select on meetings.upload to meetings_app`);
    this.addSql(`grant select on meetings.upload to meetings_sigma`);
    this.addSql(`grant select, insert, update, delete on meetings.upload to meetings_loader`);
    // Requests add, and change little; which rows, the policies say.
    for (const [table, insert, update] of WRITTEN) {
      if (insert) this.addSql(`grant insert (${insert}) on meetings.${table} to meetings_app`);
      if (update) this.addSql(`grant update (${update}) on meetings.${table} to meetings_app`);
    }
    // Whoever has a secret address has no token: this tells of a hash whose office it is, and nothing else.
    this.addSql(`create function meetings.calendar_office(asked text) returns text
      language sql stable security definer set search_path = meetings, pg_temp as $$
        select organisation_code from meetings.calendar_address where secret_hash = asked and revoked_at is null
      $$`);
    this.addSql('revoke all on function meetings.calendar_office(text) from public');
    this.addSql('grant execute on function meetings.calendar_office(text) to meetings_app');
    this.addSql('alter function meetings.calendar_office(text) owner to meetings_sigma');
  }
}
