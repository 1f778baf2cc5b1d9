import type { Planting } from './planting.ts';
import type { Row } from './world.ts';

/** Puts a row of one office into a table of the findings service. */
type Put = (table: string, type: string, values: object) => Promise<Row>;

/** What somebody wrote down of a report beside what it says, let out and released. */
export const recordedReport = (planting: Planting) => ({
  first_fiscal_year: 2025,
  semester: 1,
  engagement_number: planting.word(),
  external_ref: planting.word(),
  recorded_by: planting.word(),
  changed_by: [planting.word()],
  issued_on: '2026-06-02',
  issued_by: planting.word(),
  released_on: '2026-06-03',
  released_by: planting.word(),
});

export const recordedFinding = (planting: Planting) => ({
  cause_external: false,
  cause_confirmed_by: planting.word(),
  external_ref: planting.word(),
});

export const recordedRecommendation = (planting: Planting) => ({ external_ref: planting.word() });

/** The opinion on KPU as a whole is shown to everybody, and made of its report. */
export function plantOpinion(planting: Planting, { key, offices, restricted }: Row): void {
  if (offices[0] === '00' && !restricted)
    planting.publish('number', { type: 'PublishedOpinion', key, offices: ['00'], public: true });
}

/** That the report came to the office, and that the day was corrected. */
export async function plantReceipt(planting: Planting, put: Put): Promise<void> {
  const receipt = await put('report_addressee', 'ReportAddressee', { received_on: '2026-03-01' });
  await put('receipt_correction', 'ReceiptCorrection', {
    report_addressee_id: receipt.key,
    from_date: '2026-02-28',
    to_date: '2026-03-01',
    reason: planting.word(),
    recorded_at: '2026-06-01T00:00:00Z',
    recorded_by: planting.word(),
  });
}

/** Two parts of a value: for whom a name is kept, and for what. */
export async function plantItems(planting: Planting, put: Put, recommendation: Row): Promise<void> {
  const item = { recommendation_id: recommendation.key };
  await put('recommendation_item', 'RecommendationItem', {
    ...{ ...item, position: 1, kind: 'PAYER', payer: planting.word(), amount: planting.amount() },
  });
  await put('recommendation_item', 'RecommendationItem', {
    ...{ ...item, position: 2, kind: 'TRIP', reference: planting.word(), amount: planting.amount() },
  });
}
