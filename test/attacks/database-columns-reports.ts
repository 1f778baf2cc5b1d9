import type { Intended } from './intended.ts';
import { ADDRESSED, ADDRESSED_ROW, AUDIT_ROW, FILE, OFFICE_ROW, written } from './written-columns.ts';

/** What requests write of reports as they are recorded or imported, and of what stands in them. */
export const REPORT_COLUMNS: Intended = {
  ...written('findings.audit_report', 'INSERT', 'id organisation_code provenance recorded_by source'),
  ...written(
    'findings.audit_report',
    'INSERT UPDATE',
    `${ADDRESSED} changed_by draft_of engagement_number external_ref first_fiscal_year fiscal_year need_to_know
     number opinion part_edits recorded_at reported_on restricted semester title type`,
  ),
  ...written('findings.audit_report', 'UPDATE', 'issued_by issued_on released_by released_on version'),
  ...written('findings.report_addressee', 'INSERT', `${OFFICE_ROW} draft_of`),
  ...written('findings.report_addressee', 'INSERT UPDATE', 'received_on'),
  ...written('findings.report_addressee', 'UPDATE', 'version'),
  ...written(
    'findings.receipt_correction',
    'INSERT',
    `${OFFICE_ROW} draft_of from_date reason recorded_at recorded_by report_addressee_id to_date`,
  ),
  ...written(
    'findings.report_document',
    'INSERT',
    `${ADDRESSED_ROW} ${FILE} added_by added_on draft_of kind title`,
  ),
  ...written('findings.finding', 'INSERT', `${AUDIT_ROW} draft_of organisation_code severity state`),
  ...written(
    'findings.finding',
    'INSERT UPDATE',
    `${ADDRESSED} cause cause_confirmed cause_external cause_sub_element code condition criteria effect
     external_ref matter_id number occurred_on prior_finding_id process_area recorded_at response title value`,
  ),
  ...written('findings.finding', 'UPDATE', 'cause_confirmed_by version'),
  ...written(
    'findings.recommendation',
    'INSERT',
    `${AUDIT_ROW} answered_in_time deposited draft_of finding_id source`,
  ),
  ...written(
    'findings.recommendation',
    'INSERT UPDATE',
    `${ADDRESSED} code external_ref fiscal_year number official_status part_edits received_on recorded_at
     status_on text value`,
  ),
  ...written('findings.recommendation', 'UPDATE', 'version'),
  ...written(
    'findings.recommendation_addressee',
    'INSERT',
    `${OFFICE_ROW} code draft_of fiscal_year recommendation_id source`,
  ),
  ...written(
    'findings.recommendation_addressee',
    'INSERT UPDATE',
    'answered_on deposited office_status received_on recorded_at share workflow',
  ),
  ...written(
    'findings.recommendation_addressee',
    'UPDATE',
    'disposed_to extended_to version waiting_since with_auditor_since workflow_on',
  ),
  ...written(
    'findings.recommendation_item',
    'INSERT',
    `${OFFICE_ROW} amount draft_of kind payer position recommendation_id reference`,
  ),
  ...written('findings.import_run', 'INSERT', 'dry_run file_id file_name id mode source started_at subject'),
  ...written(
    'findings.import_run',
    'INSERT UPDATE',
    'code created finished_at message refused rows_done rows_total state touched_at unchanged updated written',
  ),
  ...written(
    'findings.import_row',
    'INSERT',
    'also code column external_ref id line message node_id run_id status subject value',
  ),
};
