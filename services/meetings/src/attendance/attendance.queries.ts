/**
 * M1 and M2 for many meetings at once. The function counts over all rows, as `meetings_sigma`, and answers for a meeting
 * and branch only where the viewer's reach over attendance covers every office counted, or M1 alone for the whole of a
 * PUBLIC national meeting: migration 20261128011045.
 */
export const attendanceRates = 'select * from meetings.attendance_rates(?::uuid[], ?::text[])';

/** One answer of the above: `place` is the question's place in the two arrays, from 1. */
export interface RatesRow {
  place: number;
  attended: number;
  /** Not among the public's numbers. */
  competent: number | null;
  invited: number;
}
