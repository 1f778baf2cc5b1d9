/**
 * M1 for many meetings at once. The function counts over all rows, as `meetings_sigma`, and answers for a meeting
 * and branch only where the viewer's reach over attendance covers every office counted, or for the whole of a PUBLIC
 * national meeting: migration 20261124000100.
 */
export const attendanceCoverage = 'select * from meetings.attendance_coverage(?::uuid[], ?::text[])';

/** One answer of the above: `place` is the question's place in the two arrays, from 1. */
export interface CoverageRow {
  place: number;
  attended: number;
  invited: number;
}
