import { Migration } from '@mikro-orm/migrations';

const ADDRESSED = 'addressed_offices, addressed_branches, addressed_provinces';
const PLACE = 'organisation_code, province_code, regency_code';
const REPORT = `title, type, reported_on, first_fiscal_year, semester, engagement_number, opinion, recorded_at, ${ADDRESSED}`;
const FINDING = `title, condition, criteria, cause, effect, response, code, value, process_area, occurred_on, cause_sub_element, recorded_at, ${ADDRESSED}`;
const RECOMMENDATION = `text, code, value, official_status, status_on, received_on, recorded_at, ${ADDRESSED}`;
const PART = 'received_on, share, deposited, office_status, answered_on, recorded_at';
const PROGRESS =
  'state, rows_total, rows_done, created, updated, unchanged, refused, written, code, message, touched_at, finished_at';
/** Table, columns that requests fill in, columns that they change. What the database says by itself is in neither. */
const WRITTEN = [
  ['import_run', `id, subject, source, mode, dry_run, file_name, file_id, started_at, ${PROGRESS}`, PROGRESS],
  [
    'import_row',
    'id, run_id, subject, line, external_ref, status, node_id, code, "column", value, message, also',
    '',
  ],
  [
    'audit_report',
    `id, provenance, number, source, fiscal_year, organisation_code, external_ref, draft_of, recorded_by, ${REPORT}`,
    `${REPORT}, version`,
  ],
  [
    'finding',
    `id, provenance, report_id, number, matter_id, external_ref, organisation_code, ${FINDING}`,
    `${FINDING}, version`,
  ],
  [
    'recommendation',
    `id, provenance, report_id, finding_id, number, external_ref, source, fiscal_year, ${RECOMMENDATION}`,
    `${RECOMMENDATION}, version`,
  ],
  ['report_addressee', `id, provenance, report_id, ${PLACE}, received_on`, 'received_on, version'],
  [
    'recommendation_addressee',
    `id, provenance, report_id, recommendation_id, ${PLACE}, ${PART}`,
    `${PART}, version`,
  ],
] as const;

export class Migration20261128080716 extends Migration {
  override up(): void {
    this.addSql(
      `create table "findings"."import_row" ("id" uuid not null, "run_id" uuid not null, "subject" varchar(200) not null, "line" int not null, "external_ref" varchar(100) null, "status" text not null, "node_id" uuid null, "code" varchar(60) null, "column" varchar(40) null, "value" varchar(110) null, "message" varchar(500) null, "also" text[] not null default '{}', primary key ("id"))`,
    );
    this.addSql(
      `alter table "findings"."import_row" add constraint "import_row_run_id_line_unique" unique ("run_id", "line")`,
    );
    this.addSql(
      `create table "findings"."import_run" ("id" uuid not null, "subject" varchar(200) not null, "source" text not null, "mode" text not null, "dry_run" boolean not null, "file_name" varchar(200) not null, "file_id" uuid not null, "state" text not null default 'RUNNING', "rows_total" int null, "rows_done" int not null default 0, "created" int not null default 0, "updated" int not null default 0, "unchanged" int not null default 0, "refused" int not null default 0, "written" boolean not null default false, "code" varchar(60) null, "message" varchar(500) null, "started_at" timestamptz(3) not null, "touched_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`create index "import_run_subject_index" on "findings"."import_run" ("subject")`);
    this.addSql(
      `alter table "findings"."import_row" add constraint "import_row_status_check" check ("status" in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED'))`,
    );
    this.addSql(`alter table "findings"."import_row" enable row level security`);
    this.addSql(`alter table "findings"."import_row" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."import_row" for select to "findings_app" using (subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "own" on "findings"."import_row" for insert to "findings_app" with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."import_row" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."import_row" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."import_run" add constraint "import_run_source_check" check ("source" in ('BPK', 'APIP'))`,
    );
    this.addSql(
      `alter table "findings"."import_run" add constraint "import_run_mode_check" check ("mode" in ('ALL_OR_NOTHING', 'BEST_EFFORT'))`,
    );
    this.addSql(
      `alter table "findings"."import_run" add constraint "import_run_state_check" check ("state" in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED'))`,
    );
    this.addSql(`alter table "findings"."import_run" enable row level security`);
    this.addSql(`alter table "findings"."import_run" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."import_run" for select to "findings_app" using (subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "own" on "findings"."import_run" for insert to "findings_app" with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."import_run" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."import_run" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "goes_on" on "findings"."import_run" for update to "findings_app" using (subject = (select current_setting('viewer.subject', true))) with check (subject = (select current_setting('viewer.subject', true)))`,
    );
    this.addSql(`grant select on findings.import_row to findings_app`);
    this.addSql(`grant select on findings.import_row to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.import_row to findings_loader`);
    this.addSql(`grant select on findings.import_run to findings_app`);
    this.addSql(`grant select on findings.import_run to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.import_run to findings_loader`);
    for (const [table, added, changed] of WRITTEN) {
      this.addSql(`grant insert (${added}) on findings.${table} to findings_app`);
      if (changed) this.addSql(`grant update (${changed}) on findings.${table} to findings_app`);
    }
  }
}
