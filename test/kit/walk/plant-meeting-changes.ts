import type { Planting } from './planting.ts';
import { addressColumns } from './world.ts';

/** That a meeting, an invitation, a commitment and a row of an attendance list of each office changed. */
export async function plantMeetingChanges(planting: Planting, office: string): Promise<void> {
  for (const type of ['Meeting', 'Invitation', 'Commitment', 'Attendance']) {
    const {
      key,
      offices,
      public: open = false,
    } = planting.found(type, (row) =>
      type === 'Meeting'
        ? row.host === office && row.public === true && !row.draft
        : row.offices.join() === office && !row.draft,
    );
    await planting.put(
      'meetings.change',
      { type: 'MeetingChange', key, like: type, offices, public: open },
      { type, key, kind: 'UPSERTED', ...addressColumns(offices), open },
    );
  }
}
