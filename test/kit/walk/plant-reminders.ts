import type { Planting } from './planting.ts';
import { type Row, scopeColumns } from './world.ts';

/** What an office is reminded of: a commitment, an invitation and minutes of its own; open, and closed. */
export async function plantReminders(planting: Planting, office: string): Promise<void> {
  const of = (type: string, holds = ({ offices }: Row) => offices.join() === office): Row =>
    planting.found(type, holds);
  const hosted = of('Meeting', ({ host, draft }) => host === office && !draft);
  const stories = [
    { kind: 'COMMITMENT_OVERDUE', commitment_id: of('Commitment').key },
    { kind: 'INVITATION_UNANSWERED', invitation_id: of('Invitation').key, closed_on: '2026-06-20' },
    { kind: 'MINUTES_LATE' },
  ];
  for (const story of stories) {
    const key = planting.id();
    await planting.put(
      'meetings.reminder',
      { type: 'Reminder', key, offices: [office] },
      {
        id: key,
        ...scopeColumns(office),
        meeting_id: hosted.key,
        due_on: '2026-06-20',
        created_on: '2026-06-13',
        mailed_at: '2026-06-13T00:00:00Z',
        ...story,
      },
    );
  }
}
