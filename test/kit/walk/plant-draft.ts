import { FISCAL_YEAR } from './plant-audit.ts';
import { plantDocument } from './plant-evidence.ts';
import { findingOf } from './plant-findings.ts';
import { onTheClock } from './plant-follow-up.ts';
import { plantItems, recordedRecommendation, recordedReport } from './plant-recording.ts';
import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, type Row, scopeColumns } from './world.ts';

const DAY = '2026-06-01';
const NOT_LET_OUT = { issued_on: null, issued_by: null, released_on: null, released_by: null };

/** A report on APIP’s desk with all that it can have before it is issued: nobody else knows of it. */
export async function plantDraft(planting: Planting, office: string): Promise<void> {
  const audience = { offices: [office], draft: true };
  const seal = { draft_of: 'APIP', restricted: false, need_to_know: [], provenance: 'SYNTHETIC' };
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(`findings.${table}`, { type, key, ...audience }, { id: key, ...seal, ...values });
  };
  const addressed = { ...addressColumns([office]), addressed_branches: branchesOf(office) };
  const report = await put('audit_report', 'AuditReport', {
    ...addressed,
    number: planting.word(),
    title: planting.word(),
    source: 'APIP',
    type: 'AUDIT',
    reported_on: DAY,
    fiscal_year: FISCAL_YEAR,
    opinion: 'WDP',
    organisation_code: office,
    ...recordedReport(planting),
    ...NOT_LET_OUT,
  });
  const finding = await put('finding', 'Finding', { ...addressed, ...findingOf(planting, report, audience) });
  const recommendation = await put('recommendation', 'Recommendation', {
    ...addressed,
    report_id: report.key,
    finding_id: finding.key,
    number: 1,
    text: planting.word(),
    code: '01',
    value: planting.amount(),
    official_status: 'BELUM_SESUAI',
    status_on: DAY,
    received_on: '2026-03-01',
    source: 'APIP',
    fiscal_year: FISCAL_YEAR,
    ...recordedRecommendation(planting),
  });
  const scope = { report_id: report.key, ...scopeColumns(office) };
  await put('recommendation_addressee', 'RecommendationAddressee', {
    ...scope,
    recommendation_id: recommendation.key,
    received_on: '2026-03-01',
    share: planting.amount(),
    deposited: planting.amount(),
    workflow: 'RECEIVED',
    office_status: 'BELUM_SESUAI',
    answered_on: null,
    ...onTheClock,
    disposed_to: planting.word(),
  });
  const ofOffice = (table: string, type: string, values: object) => put(table, type, { ...scope, ...values });
  await ofOffice('report_addressee', 'ReportAddressee', { received_on: '2026-03-01' });
  await plantItems(planting, ofOffice, recommendation);
  await plantDocument(planting, report);
}
