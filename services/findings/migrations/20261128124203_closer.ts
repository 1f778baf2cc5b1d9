import { Migration } from '@mikro-orm/migrations';

/** What hangs on a report. */
const PARTS =
  `finding recommendation recommendation_addressee report_addressee answer deposit evidence assessment
  legal_opinion referral report_document state_loss_case state_loss_payment`.split(/\s+/);

/**
 * The report of the node of an entry, whether or not whoever wrote it sees it, and what decides who sees that. Nothing
 * is locked: a refusal is written beside the request that may hold the report.
 */
const SCOPE_ENTRY = `create function findings.scope_entry() returns trigger
  language plpgsql security definer set search_path = findings, pg_temp as $$
  declare node uuid;
  begin
    -- Of what was not found it says no more than whoever wrote it was told.
    if new.node_id !~ '^[0-9a-fA-F-]{36}$' or new.node_type is null and new.code = 'NOT_FOUND' then return new; end if;
    begin
      node := new.node_id;
    exception when invalid_text_representation then return new;
    end;
    select found.id into new.report_id from (select r.id from findings.audit_report r where r.id = node
      ${PARTS.map((part) => `union all select p.report_id from findings.${part} p where p.id = node`).join('\n      ')}) found;
    if new.report_id is not null then
      select r.draft_of, r.restricted, r.need_to_know into strict new.draft_of, new.restricted, new.need_to_know
        from findings.audit_report r where r.id = new.report_id;
      return new;
    end if;
    -- What is taken away is seen as it was.
    select c.draft_of, c.restricted, c.need_to_know into new.draft_of, new.restricted, new.need_to_know
      from findings.change c where c.type in ('AuditReport', 'Finding', 'Recommendation')
        and c.key = node::text and c.kind = 'DELETED' order by c.position desc limit 1;
    new.restricted := coalesce(new.restricted, false);
    new.need_to_know := coalesce(new.need_to_know, '{}');
    return new;
  end $$`;

export class Migration20261128124203 extends Migration {
  override up(): void {
    this.addSql(`drop policy "visible" on "findings"."audit_entry"`);
    this.addSql(`drop trigger if exists "append_only" on "findings"."audit_entry"`);
    this.addSql('drop trigger never_emptied on findings.audit_entry');
    this.addSql(`drop function if exists "findings"."audit_entry_append_only_fn"()`);
    this.addSql(
      `alter table "findings"."audit_entry" add "report_id" uuid null, add "draft_of" text null, add "restricted" boolean not null default false, add "need_to_know" text[] not null default '{}'`,
    );
    this.addSql(`create index "audit_entry_report_id_index" on "findings"."audit_entry" ("report_id")`);
    this.addSql(
      `alter table "findings"."audit_entry" add constraint "audit_entry_draft_of_check" check ("draft_of" in ('APIP', 'BPK'))`,
    );
    this.addSql(SCOPE_ENTRY);
    this.addSql('revoke all on function findings.scope_entry() from public');
    this.addSql('alter function findings.scope_entry() owner to findings_loader');
    // Who makes a trigger must be allowed to call its function.
    this.addSql('set role findings_loader');
    this.addSql('grant execute on function findings.scope_entry() to findings_owner');
    this.addSql('set role findings_owner');
    this.addSql(
      `create trigger "scopes_entry" before insert on "findings"."audit_entry" for each row execute function findings.scope_entry()`,
    );
    this.addSql(
      `create or replace function "findings"."audit_entry_append_only_fn"() returns trigger as $$ begin if tg_op <> 'UPDATE' or to_jsonb(old) - '{draft_of,restricted,need_to_know}'::text[] is distinct from to_jsonb(new) - '{draft_of,restricted,need_to_know}'::text[] then raise exception 'An audit entry is never changed.' using errcode = 'insufficient_privilege'; end if; return new; end; $$ language plpgsql`,
    );
    this.addSql(
      `create trigger "append_only" BEFORE UPDATE OR DELETE on "findings"."audit_entry" for each ROW execute function "findings"."audit_entry_append_only_fn"()`,
    );
    this.addSql(
      `create policy "loader" on "findings"."audit_entry" to "findings_loader" using (true) with check (true)`,
    );
    this.addSql(
      `create policy "visible" on "findings"."audit_entry" for select to "findings_app" using (subject = (select current_setting('viewer.subject', true)) and (select findings.viewer_is('{NATIONAL_AUDITOR,EXTERNAL_AUDITOR,INTEGRATION}'::text[])) or (draft_of is null or draft_of = 'APIP' and (select findings.viewer_is('{NATIONAL_AUDITOR}'::text[])) or draft_of = 'BPK' and (select findings.viewer_is('{EXTERNAL_AUDITOR}'::text[])) and (select current_setting('viewer.body', true)) = 'BPK') and (province_code = any (((select findings.reach_provinces('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::smallint[])) and (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{NATIONAL_AUDITOR}'::text[], '{}'::text[], '{}'::text[], '{}'::text[]))::text[]))) and (not restricted or need_to_know @> array[(select current_setting('viewer.subject', true))]) or node_type is not null and province_code = any (((select findings.reach_provinces('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::smallint[])) and (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]) is null or organisation_code = any (((select findings.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[])))))`,
    );
    this.addSql(
      'create trigger never_emptied before truncate on findings.audit_entry for each statement execute function findings.audit_entry_append_only_fn()',
    );
    this.addSql('alter table findings.audit_entry enable always trigger append_only');
    this.addSql('alter table findings.audit_entry enable always trigger never_emptied');
    this.addSql(
      'grant select (report_id), update (draft_of, restricted, need_to_know) on findings.audit_entry to findings_loader',
    );
  }
}
