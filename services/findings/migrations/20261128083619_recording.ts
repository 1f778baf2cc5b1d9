import { Migration } from '@mikro-orm/migrations';

/**
 * Whether a finding happened again after the earlier one was closed, of which it is a repeat. One that is kept to a few
 * is not told of by the gravity of one that is not.
 */
const again = (of: string): string =>
  `exists (select from findings.finding p where p.id = ${of}.prior_finding_id and p.closed_on < ${of}.occurred_on
     and (not p.restricted or ${of}.restricted))`;

/** What of an earlier finding decides whether another one is its repeat. */
const REPEATING = '(n.closed_on, n.restricted) is distinct from (o.closed_on, o.restricted)';

/** Of which report everybody reads the opinion. */
const isPublic = (of: string): string =>
  `${of}.source = 'BPK' and ${of}.type = 'FINANCIAL' and ${of}.organisation_code = '00' and ${of}.opinion is not null
   and ${of}.draft_of is null and not ${of}.restricted`;

/** What was issued before. */
const BACKFILL = [
  'alter table findings.audit_report no force row level security',
  'alter table findings.published_opinion no force row level security',
  `insert into findings.published_opinion (id, number, fiscal_year, opinion)
   select r.id, r.number, r.fiscal_year, r.opinion from findings.audit_report r where ${isPublic('r')}`,
  'alter table findings.published_opinion force row level security',
  'alter table findings.audit_report force row level security',
];

const definer = (name: string, body: string, declared = ''): string =>
  `create function findings.${name}() returns trigger
   language plpgsql security definer set search_path = findings, pg_temp as $$ ${declared} begin ${body} end $$`;

/** By the loader’s rights, because a rating depends on findings that whoever writes may not see. */
const RATING: Readonly<Record<string, string>> = {
  'severity_of(text, numeric, boolean)': `
    create function findings.severity_of(asked_code text, asked_value numeric, happened_again boolean) returns text
    language sql stable set search_path = findings, pg_temp as $$
      select coalesce((
        select severity from findings.severity_threshold
        where case rule when 'CODE' then asked_code = operand or asked_code like operand || '.%'
          when 'VALUE' then asked_value >= operand::numeric else happened_again end
        order by array_position(array['CRITICAL', 'HIGH', 'MEDIUM'], severity) limit 1), 'LOW')
    $$`,
  'rate_finding()': definer(
    'rate_finding',
    `new.severity := findings.severity_of(new.code, new.value, ${again('new')}); return new;`,
  ),
  'rate_repeats()': definer(
    'rate_repeats',
    `-- An update of no row calls this too: without the question it would call itself for ever. Planned each time.
     execute 'select count(*) > 0 from old_rows o join new_rows n on n.id = o.id join findings.finding r on r.prior_finding_id = n.id
       where ${REPEATING}' into repeated;
     if repeated then
       execute 'update findings.finding r set severity = r.severity from old_rows o join new_rows n on n.id = o.id
         where ${REPEATING} and r.prior_finding_id = n.id';
     end if;
     return null;`,
    'declare repeated boolean;',
  ),
  'publish_opinion()': definer(
    'publish_opinion',
    `if tg_op <> 'INSERT' then delete from findings.published_opinion where id = old.id; end if;
     if tg_op <> 'DELETE' then insert into findings.published_opinion (id, number, fiscal_year, opinion)
       select new.id, new.number, new.fiscal_year, new.opinion where ${isPublic('new')}; end if;
     return null;`,
  ),
  'rate_all()': `
    create function findings.rate_all() returns void
    language sql set search_path = findings, pg_temp as $$
      update findings.finding f set severity = severity
      where severity is distinct from findings.severity_of(f.code, f.value, ${again('f')})
    $$`,
};

/** Columns that requests fill in, and that they change. */
const SCOPE = 'report_id draft_of restricted need_to_know provenance';
const OFFICE = 'organisation_code province_code regency_code';
const ADDRESS = 'addressed_offices addressed_branches addressed_provinces';
const REPORT =
  'number title type reported_on first_fiscal_year fiscal_year semester engagement_number opinion external_ref changed_by part_edits recorded_at draft_of restricted need_to_know';
const FINDING =
  'number title condition criteria cause effect response code value process_area matter_id occurred_on cause_sub_element cause_confirmed cause_external prior_finding_id external_ref recorded_at';
const ASKED = 'number text code value status_on received_on external_ref recorded_at fiscal_year';
const INSERTED: Readonly<Record<string, string>> = {
  audit_report: `id source organisation_code recorded_by provenance ${REPORT} ${ADDRESS}`,
  report_addressee: `id received_on ${OFFICE} ${SCOPE}`,
  receipt_correction: `id report_addressee_id from_date to_date reason recorded_at recorded_by ${OFFICE} ${SCOPE}`,
  finding: `id organisation_code severity state ${FINDING} ${ADDRESS} ${SCOPE}`,
  recommendation: `id finding_id official_status source answered_in_time deposited ${ASKED} ${ADDRESS} ${SCOPE}`,
  recommendation_item: `id recommendation_id position kind payer reference amount ${OFFICE} ${SCOPE}`,
  recommendation_addressee: `id recommendation_id received_on share deposited workflow office_status recorded_at ${OFFICE} ${SCOPE}`,
  status_change: `id recommendation_id to effective_on recorded_at decided_by ${ADDRESS} ${SCOPE}`,
  office_status_change: `id addressee_id to_status effective_on recorded_at ${OFFICE} ${SCOPE}`,
};
const UPDATED: Readonly<Record<string, string>> = {
  audit_report: `issued_on issued_by released_on released_by version ${REPORT} ${ADDRESS}`,
  report_addressee: 'received_on version',
  finding: `cause_confirmed_by version ${FINDING} ${ADDRESS}`,
  recommendation: `version ${ASKED} ${ADDRESS}`,
  recommendation_addressee: 'received_on share recorded_at version',
};
const DELETED =
  'audit_report report_addressee finding recommendation recommendation_item recommendation_addressee';
const listed = (columns: string): string =>
  columns
    .split(' ')
    .map((column) => `"${column}"`)
    .join(', ');

export class Migration20261128083619 extends Migration {
  override up(): void {
    this.addSql(
      `alter table "findings"."audit_report" drop constraint "audit_report_organisation_code_source_external_ref_unique"`,
    );
    this.addSql(
      `create index "audit_report_organisation_code_source_external_ref_index" on "findings"."audit_report" ("organisation_code", "source", "external_ref")`,
    );
    this.addSql(
      `create unique index "audit_report_called_once" on "findings"."audit_report" ("organisation_code", "source", "external_ref", coalesce(draft_of, '')) where not restricted`,
    );
    this.addSql(
      `create table "findings"."cause_proposal" ("code" varchar(7) not null, "primary_sub_element" varchar(4) not null, "alternative_sub_element" varchar(4) null, primary key ("code"))`,
    );
    this.addSql(
      `create table "findings"."published_opinion" ("id" uuid not null, "number" varchar(80) not null, "fiscal_year" smallint not null, "opinion" text not null, primary key ("id"))`,
    );
    this.addSql(
      `create table "findings"."recommendation_item" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "recommendation_id" uuid not null, "position" smallint not null, "kind" text not null, "payer" varchar(200) null, "reference" varchar(200) null, "amount" numeric(20,0) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "recommendation_item_organisation_code_index" on "findings"."recommendation_item" ("organisation_code")`,
    );
    this.addSql(
      `create index "recommendation_item_province_code_index" on "findings"."recommendation_item" ("province_code")`,
    );
    this.addSql(
      `create index "recommendation_item_report_id_index" on "findings"."recommendation_item" ("report_id")`,
    );
    this.addSql(
      `create index "recommendation_item_recommendation_id_index" on "findings"."recommendation_item" ("recommendation_id")`,
    );
    this.addSql(
      `create table "findings"."receipt_correction" ("id" uuid not null, "organisation_code" varchar(5) not null, "province_code" smallint not null, "regency_code" int null, "report_id" uuid not null, "draft_of" text null, "restricted" boolean not null default false, "need_to_know" text[] not null default '{}', "provenance" text not null, "report_addressee_id" uuid not null, "from_date" date not null, "to_date" date not null, "reason" varchar(500) not null, "recorded_at" timestamptz(3) not null, "recorded_by" varchar(200) not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "receipt_correction_organisation_code_index" on "findings"."receipt_correction" ("organisation_code")`,
    );
    this.addSql(
      `create index "receipt_correction_province_code_index" on "findings"."receipt_correction" ("province_code")`,
    );
    this.addSql(
      `create index "receipt_correction_report_id_index" on "findings"."receipt_correction" ("report_id")`,
    );
    this.addSql(
      `create index "receipt_correction_report_addressee_id_index" on "findings"."receipt_correction" ("report_addressee_id")`,
    );
    this.addSql(
      `create table "findings"."severity_threshold" ("severity" text not null, "rule" text not null, "operand" varchar(16) not null, primary key ("severity", "rule", "operand"))`,
    );
    this.addSql(`drop policy "changeable" on "findings"."finding"`);
    this.addSql(
      `alter table "findings"."audit_report" add "changed_by" text[] not null default '{}', add "part_edits" int not null default 0, add "released_on" date null, add "released_by" varchar(200) null`,
    );
    for (const [name, made] of Object.entries(RATING)) {
      this.addSql(made);
      this.addSql(`revoke all on function findings.${name} from public`);
      this.addSql(`alter function findings.${name} owner to findings_loader`);
    }
    // Who makes a trigger must be allowed to call its function.
    this.addSql('set role findings_loader');
    for (const name of ['rate_finding()', 'rate_repeats()', 'publish_opinion()'])
      this.addSql(`grant execute on function findings.${name} to findings_owner`);
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "publishes_opinion_insert" after insert on "findings"."audit_report" for each row execute function findings.publish_opinion()`,
    );
    this.addSql(
      `create trigger "publishes_opinion_update" after update on "findings"."audit_report" for each row execute function findings.publish_opinion()`,
    );
    this.addSql(
      `create trigger "publishes_opinion_delete" after delete on "findings"."audit_report" for each row execute function findings.publish_opinion()`,
    );
    this.addSql(
      `create policy "removable" on "findings"."audit_report" for delete to "findings_app" using (draft_of is not null and ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."finding" add "severity_rank" smallint generated always as (array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']::text[], severity)) stored not null`,
    );
    this.addSql(`create index "finding_prior_finding_id_index" on "findings"."finding" ("prior_finding_id")`);
    this.addSql(
      `create trigger "rated" before insert or update on "findings"."finding" for each row execute function findings.rate_finding()`,
    );
    this.addSql(
      `create trigger "rates_repeats" after update on "findings"."finding" referencing old table as old_rows new table as new_rows for each statement execute function findings.rate_repeats()`,
    );
    this.addSql(
      `create policy "removable" on "findings"."finding" for delete to "findings_app" using (draft_of is not null and ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "changeable" on "findings"."finding" for update to "findings_app" using ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) with check ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or (addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))))`,
    );
    this.addSql(
      `create policy "removable" on "findings"."recommendation" for delete to "findings_app" using (draft_of is not null and ((addressed_provinces && ((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[]) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) or ((select current_setting('viewer.body', true)) = 'BPK' and addressed_provinces && ((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[]) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or addressed_offices && ((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "removable" on "findings"."recommendation_addressee" for delete to "findings_app" using (draft_of is not null and ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))))`,
    );
    this.addSql(
      `create policy "removable" on "findings"."report_addressee" for delete to "findings_app" using (draft_of is not null and ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))))`,
    );
    this.addSql(
      `alter table "findings"."cause_proposal" add constraint "cause_proposal_code_foreign" foreign key ("code") references "findings"."finding_code" ("code") on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table "findings"."cause_proposal" add constraint "cause_proposal_primary_sub_element_foreign" foreign key ("primary_sub_element") references "findings"."control_sub_element" ("code")`,
    );
    this.addSql(
      `alter table "findings"."cause_proposal" add constraint "cause_proposal_alternative_sub_element_foreign" foreign key ("alternative_sub_element") references "findings"."control_sub_element" ("code") on delete set null`,
    );
    this.addSql(`alter table "findings"."cause_proposal" enable row level security`);
    this.addSql(`alter table "findings"."cause_proposal" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."cause_proposal" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."cause_proposal" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."cause_proposal" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."published_opinion" add constraint "published_opinion_opinion_check" check ("opinion" in ('WTP', 'WDP', 'TW', 'TMP'))`,
    );
    this.addSql(`alter table "findings"."published_opinion" enable row level security`);
    this.addSql(`alter table "findings"."published_opinion" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."published_opinion" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."published_opinion" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."published_opinion" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `alter table "findings"."recommendation_item" add constraint "recommendation_item_recommendation_id_foreign" foreign key ("recommendation_id") references "findings"."recommendation" ("id")`,
    );
    this.addSql(
      `alter table "findings"."recommendation_item" add constraint "recommendation_item_payer" check ((kind = 'PAYER') = (payer is not null))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_item" add constraint "recommendation_item_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_item" add constraint "recommendation_item_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `alter table "findings"."recommendation_item" add constraint "recommendation_item_kind_check" check ("kind" in ('PAYER', 'CONTRACT', 'TRIP', 'OTHER'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."recommendation_item" for each row execute function findings.take_scope()`,
    );
    this.addSql(`alter table "findings"."recommendation_item" enable row level security`);
    this.addSql(`alter table "findings"."recommendation_item" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."recommendation_item" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."recommendation_item" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."recommendation_item" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."recommendation_item" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."recommendation_item" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "removable" on "findings"."recommendation_item" for delete to "findings_app" using (draft_of is not null and ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))))))`,
    );
    this.addSql(
      `alter table "findings"."receipt_correction" add constraint "receipt_correction_report_addressee_id_foreign" foreign key ("report_addressee_id") references "findings"."report_addressee" ("id")`,
    );
    this.addSql(
      `alter table "findings"."receipt_correction" add constraint "receipt_correction_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(
      `alter table "findings"."receipt_correction" add constraint "receipt_correction_provenance_check" check ("provenance" in ('REFERENCE', 'RECORDED', 'SYNTHETIC'))`,
    );
    this.addSql(
      `create trigger "takes_scope" before insert on "findings"."receipt_correction" for each row execute function findings.take_scope()`,
    );
    this.addSql(
      `create or replace function "findings"."receipt_correction_history_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'A correction is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "history_only" BEFORE UPDATE OR DELETE on "findings"."receipt_correction" for each ROW execute function "findings"."receipt_correction_history_only_fn"()`,
    );
    this.addSql(`alter table "findings"."receipt_correction" enable row level security`);
    this.addSql(`alter table "findings"."receipt_correction" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."receipt_correction" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (not restricted and province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR,NATIONAL_LEADERSHIP,BI_READER}'::text[], '{PROVINCE,INTEGRATION}'::text[], '{NATIONAL_SECRETARIAT,REGENCY}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))) or restricted and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `create policy "named" on "findings"."receipt_correction" for select to "findings_app" using ((draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and (select findings.viewer_is('{NATIONAL_AUDITOR,WHISTLEBLOWING}'::text[]))))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."receipt_correction" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."receipt_correction" for select to "findings_sigma" using (true)`,
    );
    this.addSql(
      `create policy "addable" on "findings"."receipt_correction" for insert to "findings_app" with check ((province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[])))) or ((select current_setting('viewer.body', true)) = 'BPK' and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      `alter table "findings"."severity_threshold" add constraint "severity_threshold_operand" check (case rule when 'CODE' then operand ~ '^[1-3](\\.[0-9]{2}){0,2}$' when 'VALUE' then operand ~ '^[0-9]{1,16}$' else operand = '' end)`,
    );
    this.addSql(
      `alter table "findings"."severity_threshold" add constraint "severity_threshold_severity_check" check ("severity" in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW'))`,
    );
    this.addSql(
      `alter table "findings"."severity_threshold" add constraint "severity_threshold_rule_check" check ("rule" in ('CODE', 'VALUE', 'REPEAT_AFTER_CLOSURE'))`,
    );
    this.addSql(`alter table "findings"."severity_threshold" enable row level security`);
    this.addSql(`alter table "findings"."severity_threshold" force row level security`);
    this.addSql(
      `create policy "visible" on "findings"."severity_threshold" for select to "findings_app" using ((select findings.viewer_is('{PUBLIC}'::text[])))`,
    );
    this.addSql(
      `create policy "loader" on "findings"."severity_threshold" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "sigma" on "findings"."severity_threshold" for select to "findings_sigma" using (true)`,
    );
    this.addSql(`grant select on findings.cause_proposal to findings_app`);
    this.addSql(`grant select on findings.cause_proposal to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.cause_proposal to findings_loader`);
    this.addSql(`grant select on findings.published_opinion to findings_app`);
    this.addSql(`grant select on findings.published_opinion to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.published_opinion to findings_loader`);
    this.addSql(`grant select on findings.recommendation_item to findings_app`);
    this.addSql(`grant select on findings.recommendation_item to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.recommendation_item to findings_loader`);
    this.addSql(`grant select on findings.receipt_correction to findings_app`);
    this.addSql(`grant select on findings.receipt_correction to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.receipt_correction to findings_loader`);
    this.addSql(`grant select on findings.severity_threshold to findings_app`);
    this.addSql(`grant select on findings.severity_threshold to findings_sigma`);
    this.addSql(`grant select, insert, update, delete on findings.severity_threshold to findings_loader`);
    for (const [table, columns] of Object.entries(INSERTED))
      this.addSql(`grant insert (${listed(columns)}) on findings.${table} to findings_app`);
    for (const [table, columns] of Object.entries(UPDATED))
      this.addSql(`grant update (${listed(columns)}) on findings.${table} to findings_app`);
    for (const statement of BACKFILL) this.addSql(statement);
    for (const table of DELETED.split(' ')) this.addSql(`grant delete on findings.${table} to findings_app`);
  }
}
