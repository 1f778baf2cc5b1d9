import { Attendance } from '../attendance/attendance.entity.ts';
import type { AttendanceDetails } from '../attendance/attendance-details.ts';
import { KnownRows } from '../attendance/known-rows.ts';
import { keepAsItWas } from '../attendance/revise-attendance.ts';
import type { Context } from '../context.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';

const SIGNED_IN = 'Mengisi daftar hadir sendiri dengan kode.';

/** The row under which a list named them already: theirs from now on, as they say it; else none. */
export async function claimRow(
  context: Context,
  { id: meetingId }: Meeting,
  organisationCode: string,
  { personName, ...details }: AttendanceDetails,
): Promise<Attendance | undefined> {
  const { em, viewer } = context;
  // A namesake who signed in is somebody else; what was taken back says of nobody that they came.
  const free = { meetingId, organisationCode, checkedInBy: null, withdrawnAt: null };
  const known = new KnownRows(await em.find(Attendance, free), viewer.subject);
  const row = known.find({ ...details, personName, organisationCode });
  if (row === undefined || row === 'SENT_TWICE') return undefined;
  keepAsItWas(context, row, SIGNED_IN);
  row.say(details);
  row.signedInBy(viewer.subject);
  return row;
}
