import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, OFFICES, type Row, scopeColumns } from './world.ts';

const DAY = '2026-06-01';
const AT = `${DAY}T00:00:00Z`;
const CHANGE = { from_status: 'BELUM_DITINDAKLANJUTI', to_status: 'BELUM_SESUAI' };

/** What was decided on a recommendation: one that holds, and of what is open to all one that does not yet. */
export async function plantAssessments(planting: Planting, report: Row, recommendation: Row): Promise<void> {
  const states = recommendation.restricted ? ['CONFIRMED'] : ['CONFIRMED', 'PENDING'];
  for (const state of states) await plantAssessment(planting, report, recommendation, state);
}

async function plantAssessment(planting: Planting, report: Row, recommendation: Row, state: string) {
  const { offices, restricted = false, needToKnow = [] } = recommendation;
  const draft = state !== 'CONFIRMED';
  const seal = { report_id: report.key, restricted, need_to_know: needToKnow, provenance: 'SYNTHETIC' };
  const put = (table: string, row: Omit<Row, 'key'>, values: object): Promise<Row> => {
    const key = planting.id();
    return planting.put(`findings.${table}`, { key, ...row }, { id: key, ...seal, ...values });
  };
  const addressed = {
    ...addressColumns(offices),
    addressed_branches: [...new Set(offices.flatMap(branchesOf))],
  };
  const assessment = await put(
    'assessment',
    { type: 'Assessment', offices, restricted, needToKnow, draft },
    {
      ...addressed,
      ...CHANGE,
      recommendation_id: recommendation.key,
      effective_on: DAY,
      reason: 'IN_COURT',
      note: planting.word(),
      document_number: planting.word(),
      document_on: DAY,
      decided_by: 'BPK',
      state,
      recorded_by: planting.word(),
      recorded_at: AT,
      settled_by: planting.word(),
      settled_at: AT,
      rejection: planting.word(),
    },
  );
  if (!draft)
    await put(
      'status_change',
      { type: 'StatusChange', offices, restricted, needToKnow },
      {
        ...addressed,
        recommendation_id: recommendation.key,
        assessment_id: assessment.key,
        from: 'BELUM_DITINDAKLANJUTI',
        to: 'BELUM_SESUAI',
        effective_on: DAY,
        recorded_at: AT,
        decided_by: 'BPK',
      },
    );
  for (const office of offices) {
    const addresseeId = await planting.value(
      'select id from findings.recommendation_addressee where recommendation_id = $1 and organisation_code = $2',
      [recommendation.key, office],
    );
    const one = { offices: [office], restricted, needToKnow };
    // Nothing stands as it was frozen; what is restricted is in no list of changes.
    if (!restricted)
      planting.know({ type: 'ReconciliationChange', key: String(addresseeId), offices: [office] });
    const part = {
      ...scopeColumns(office),
      ...CHANGE,
      addressee_id: addresseeId,
      assessment_id: assessment.key,
    };
    await put(
      'office_assessment',
      { type: 'OfficeAssessment', ...one, draft },
      { ...part, accepted: planting.amount(), surplus: false, state },
    );
    if (!draft)
      await put(
        'office_status_change',
        { type: 'OfficeStatusChange', ...one },
        { ...part, effective_on: DAY, recorded_at: AT },
      );
  }
}

/** A semester reconciliation of all that is planted: whoever sees a line of it knows of it. */
export async function plantReconciliation(planting: Planting, year: number): Promise<Row> {
  const key = planting.id();
  return planting.put(
    'findings.reconciliation',
    { type: 'Reconciliation', key, offices: OFFICES },
    {
      ...{ id: key, year, semester: 1, source: 'BPK', as_of: `${year}-06-01T00:00:00Z`, state: 'SIGNED' },
      frozen_by: planting.word(),
      signed_by: planting.word(),
      signed_on: DAY,
      minutes_number: planting.word(),
      withdrawn_by: planting.word(),
      withdrawn_on: DAY,
      withdrawal_reason: planting.word(),
      national_totals: { SESUAI: [1, String(planting.amount()), String(planting.amount())] },
    },
  );
}

/** How each office’s part in a recommendation stood then. */
export async function plantReconciliationLines(
  planting: Planting,
  reconciliation: Row,
  report: Row,
  recommendation: Row,
): Promise<void> {
  const { offices, restricted = false, needToKnow = [] } = recommendation;
  for (const office of offices) {
    const addresseeId = await planting.value(
      'select id from findings.recommendation_addressee where recommendation_id = $1 and organisation_code = $2',
      [recommendation.key, office],
    );
    const key = planting.id();
    await planting.put(
      'findings.reconciliation_line',
      { type: 'ReconciliationLine', key, offices: [office], restricted, needToKnow },
      {
        ...{ id: key, report_id: report.key, ...scopeColumns(office), provenance: 'SYNTHETIC' },
        ...{ restricted, need_to_know: needToKnow, reconciliation_id: reconciliation.key },
        ...{ addressee_id: addresseeId, recommendation_id: recommendation.key },
        ...{ official_status: 'SESUAI', office_status: 'SESUAI', received_on: '2026-03-01' },
        ...{ share: planting.amount(), deposited: planting.amount() },
      },
    );
  }
}
