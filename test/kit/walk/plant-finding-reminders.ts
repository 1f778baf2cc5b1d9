import type { Planting } from './planting.ts';
import { type Row, scopeColumns } from './world.ts';

/** Of what an office is reminded in its follow-up: open, and closed. */
export async function plantFindingReminders(planting: Planting, office: string): Promise<void> {
  const of = (type: string): Row =>
    planting.found(
      type,
      ({ offices, restricted = false, draft = false }) => offices.join() === office && !restricted && !draft,
    );
  const about = {
    report_id: of('AuditReport').key,
    recommendation_id: of('Recommendation').key,
    addressee_id: of('RecommendationAddressee').key,
  };
  for (const story of [
    { kind: 'ANSWER_OVERDUE' },
    { kind: 'ANSWER_DUE_SOON', closed_on: '2026-06-20' },
    { kind: 'ANSWER_RETURNED' },
  ]) {
    const key = planting.id();
    await planting.put(
      'findings.reminder',
      { type: 'FindingReminder', key, offices: [office] },
      {
        id: key,
        ...scopeColumns(office),
        ...about,
        recipient: 'OFFICE',
        due_on: '2026-06-20',
        since_on: '2026-06-13',
        created_on: '2026-06-13',
        mailed_at: '2026-06-13T00:00:00Z',
        provenance: 'SYNTHETIC',
        ...story,
      },
    );
  }
}
