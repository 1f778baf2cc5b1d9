import { plantAssessments, plantReconciliationLines } from './plant-assessment.ts';
import { plantMoney } from './plant-deposits.ts';
import { findingOf } from './plant-findings.ts';
import { onTheClock, plantFollowUp } from './plant-follow-up.ts';
import {
  plantItems,
  plantOpinion,
  plantReceipt,
  recordedRecommendation,
  recordedReport,
} from './plant-recording.ts';
import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, type Row, scopeColumns } from './world.ts';

/** An audit and what came of it: every table of the findings service, a row for each office it concerns. */
interface AuditStory {
  readonly offices: readonly string[];
  readonly restricted?: boolean;
  readonly needToKnow?: readonly string[];
  /** Without an answer, so that its clock still runs. */
  readonly unanswered?: boolean;
  /** In which it was frozen. */
  readonly reconciliation?: Row;
}

const DAY = '2026-06-01';
export const FISCAL_YEAR = 2026;
const STATUS = { official_status: 'BELUM_SESUAI', status_on: DAY };

/** Answers the row of its recommendation. */
export async function plantAudit(planting: Planting, story: AuditStory): Promise<Row> {
  const { offices, restricted = false, needToKnow = [] } = story;
  const seal = { restricted, need_to_know: needToKnow, provenance: 'SYNTHETIC' };
  const audience = { offices, restricted, needToKnow };
  const addressed = {
    ...addressColumns(offices),
    addressed_branches: [...new Set(offices.flatMap(branchesOf))],
    ...seal,
  };
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `findings.${table}`,
      { type, key, ...audience },
      { id: key, ...addressed, ...values },
    );
  };

  const report = await put('audit_report', 'AuditReport', {
    number: planting.word(),
    title: planting.word(),
    source: 'BPK',
    type: restricted ? 'INVESTIGATIVE' : 'FINANCIAL',
    reported_on: DAY,
    fiscal_year: FISCAL_YEAR,
    opinion: 'WDP',
    organisation_code: offices[0],
    ...recordedReport(planting),
  });
  plantOpinion(planting, report);
  const finding = await put('finding', 'Finding', findingOf(planting, report, { offices, restricted }));
  const recommendation = await put('recommendation', 'Recommendation', {
    report_id: report.key,
    finding_id: finding.key,
    number: 1,
    text: planting.word(),
    code: '01',
    value: planting.amount(),
    ...STATUS,
    received_on: '2026-03-01',
    source: 'BPK',
    fiscal_year: FISCAL_YEAR,
    ...recordedRecommendation(planting),
  });
  await put('status_change', 'StatusChange', statusChange(report, recommendation));
  for (const office of offices) await plantPart(planting, story, { report, recommendation, office });
  await plantAssessments(planting, report, recommendation);
  if (story.reconciliation)
    await plantReconciliationLines(planting, story.reconciliation, report, recommendation);
  return recommendation;
}

const statusChange = (report: Row, recommendation: Row) => ({
  report_id: report.key,
  recommendation_id: recommendation.key,
  from: 'BELUM_DITINDAKLANJUTI',
  to: 'BELUM_SESUAI',
  effective_on: DAY,
  recorded_at: `${DAY}T00:00:00Z`,
  decided_by: 'BPK',
});

/** One office's part: what is addressed to it, its answer and its deposit. */
async function plantPart(
  planting: Planting,
  story: AuditStory,
  { report, recommendation, office }: { report: Row; recommendation: Row; office: string },
) {
  const { restricted = false, needToKnow = [] } = story;
  const seal = { restricted, need_to_know: needToKnow, provenance: 'SYNTHETIC' };
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(
      `findings.${table}`,
      { type, key, offices: [office], restricted, needToKnow },
      { id: key, report_id: report.key, ...scopeColumns(office), ...seal, ...values },
    );
  };
  const addressee = await put('recommendation_addressee', 'RecommendationAddressee', {
    recommendation_id: recommendation.key,
    received_on: '2026-03-01',
    share: planting.amount(),
    deposited: planting.amount(),
    workflow: 'ASSESSED',
    office_status: 'BELUM_SESUAI',
    answered_on: story.unanswered ? null : '2026-04-01',
    ...onTheClock,
    disposed_to: planting.word(),
  });
  await plantFollowUp(planting, addressee, report);
  await put('answer', 'Answer', answer(addressee, planting));
  await plantReceipt(planting, put);
  await plantItems(planting, put, recommendation);
  await plantMoney(put, planting, addressee);
}

const answer = (addressee: Row, planting: Planting) => ({
  addressee_id: addressee.key,
  submitted_on: '2026-03-20',
  verified_on: '2026-03-25',
  received_by_auditor_on: '2026-04-01',
  returned_on: '2026-04-15',
  remark: planting.word(),
  text: planting.word(),
  receipt_number: planting.word(),
  submitted_by: planting.word(),
  consolidated_by: planting.word(),
  verified_by: planting.word(),
  returned_by: planting.word(),
  external_ref: planting.word(),
});

const deposit = (addressee: Row, planting: Planting) => ({
  addressee_id: addressee.key,
  ntpn: planting.word(),
  paid_on: DAY,
  amount: planting.amount(),
  instalment: 1,
  confirmed: true,
  external_ref: planting.word(),
  recorded_by: planting.word(),
});

/**
 * Rows of one office that hang on another's: a lock of their own must hold them, because what they hang on is open.
 */
export async function plantStrays(planting: Planting, recommendation: Row, of: string): Promise<void> {
  const addressee = planting.found(
    'RecommendationAddressee',
    (row) => row.offices[0] === recommendation.offices[0],
  );
  const report = planting.found('AuditReport', (row) => row.offices[0] === recommendation.offices[0]);
  const own = { provenance: 'SYNTHETIC', report_id: report.key, ...scopeColumns(of) };
  const put = (table: string, type: string, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(`findings.${table}`, { type, key, offices: [of] }, { id: key, ...values });
  };
  await put('answer', 'Answer', { ...own, ...answer(addressee, planting) });
  await put('deposit', 'Deposit', { ...own, ...deposit(addressee, planting) });
  await put('status_change', 'StatusChange', {
    provenance: 'SYNTHETIC',
    ...addressColumns([of]),
    addressed_branches: branchesOf(of),
    ...statusChange(report, recommendation),
  });
}
