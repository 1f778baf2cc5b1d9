import {
  answerRow,
  type BulkMode,
  type BulkRow,
  badInput,
  codesOf,
  DomainError,
  forbidden,
  mayAct,
  shown,
  textOrNone,
  withoutNewIds,
} from '@oversight/kernel';
import type { Context } from '../context.ts';
import { holdMeeting } from '../meeting/hold-meeting.ts';
import type { Meeting } from '../meeting/meeting.entity.ts';
import { HELD, mustBe } from '../meeting/meeting-steps.ts';
import { Attendance } from './attendance.entity.ts';
import { RecordAttendancePayload } from './attendance.payloads.ts';
import { mayReadAttendance, RECORD_ACT } from './attendance.policy.ts';
import {
  type AttendanceSaid,
  attendanceDetailsOf,
  attendedOnOf,
  oneIfNamed,
  saysSo,
} from './attendance-details.ts';
import { KnownRows } from './known-rows.ts';
import { keepAsItWas } from './revise-attendance.ts';

/** One row as it came, or why it could not be read. */
export interface SentRow extends AttendanceSaid {
  readonly organisationCode: string;
  readonly externalRef?: string;
  readonly unreadable?: Error;
  /** Place of the row of the same person, which says all that this one does: they left and came back. */
  readonly rejoins?: number;
}

interface How {
  readonly mode: BulkMode;
  readonly dryRun: boolean;
}

const SENT_ANEW = 'Dikirim ulang oleh pencatat.';

/** Who may say for none of the offices called may not say for any. */
export function mustRecordFor({ viewer }: Context, meeting: Meeting): void {
  if (!meeting.addressedOffices.some((code) => mayAct(viewer, RECORD_ACT, code)))
    throw forbidden('You may not record who came to this meeting.');
}

/** An attendance list, row by row: each is written, or told why not. */
export async function recordAttendance(
  context: Context,
  meeting: Meeting,
  sent: readonly SentRow[],
  { mode, dryRun }: How,
): Promise<RecordAttendancePayload> {
  const { em } = context;
  const codes = [...new Set(sent.map(({ organisationCode }) => organisationCode))].filter(codesOf);
  await holdMeeting(em, meeting, codes);
  mustBe(meeting, HELD, 'Nobody has come to it');
  const there = await em.find(Attendance, { meetingId: meeting.id, organisationCode: { $in: codes } });
  const { rows, changes } = await answersOf(context, meeting, sent, there);
  if (!dryRun && (mode === 'BEST_EFFORT' || !isAnyRefused(rows))) {
    for (const change of changes) change();
    return new RecordAttendancePayload(rows, true);
  }
  // Whoever may not read a name does not learn by trying that it is on the list.
  const known = there.filter((row) => mayKnow(context, row));
  const blind = known.length === there.length ? rows : (await answersOf(context, meeting, sent, known)).rows;
  return new RecordAttendancePayload(withoutNewIds(dryRun || isAnyRefused(blind) ? blind : rows), false);
}

const isAnyRefused = (rows: readonly BulkRow[]): boolean => rows.some(({ status }) => status === 'REFUSED');

const mayKnow = ({ viewer }: Context, row: Attendance): boolean =>
  row.personName === undefined ||
  row.recordedBy === viewer.subject ||
  mayReadAttendance(viewer, row, 'personName');

/** What each row comes to, held against those that are there, and what is to be done for it. */
async function answersOf(
  context: Context,
  meeting: Meeting,
  sent: readonly SentRow[],
  there: readonly Attendance[],
): Promise<{ rows: BulkRow[]; changes: (() => void)[] }> {
  const known = new KnownRows(there, context.viewer.subject);
  const changes: (() => void)[] = [];
  const rows: BulkRow[] = [];
  for (const [index, row] of sent.entries()) {
    const before = row.rejoins === undefined ? undefined : rows[row.rejoins];
    rows.push(
      before
        ? { ...before, index, ...(before.status !== 'REFUSED' && { status: 'UNCHANGED' }) }
        : await answerRow(index, row.externalRef, async () => judge(context, meeting, row, known, changes)),
    );
  }
  return { rows, changes };
}

function judge(
  context: Context,
  meeting: Meeting,
  sent: SentRow,
  known: KnownRows,
  changes: (() => void)[],
): Pick<BulkRow, 'status' | 'id'> {
  const { organisationCode, unreadable } = sent;
  if (unreadable) throw unreadable;
  const codes = codesOf(organisationCode);
  if (!codes || !meeting.addressedOffices.includes(organisationCode))
    throw badInput('organisationCode', `${shown(organisationCode)} was not invited.`);
  if (!mayAct(context.viewer, RECORD_ACT, organisationCode))
    throw forbidden('You may not record who came from this office.');
  const externalRef = textOrNone('externalRef', sent.externalRef ?? '', 100);
  const said = attendanceDetailsOf({ ...sent, attendedOn: attendedOnOf(sent, meeting) }, meeting);
  const there = known.find({ ...said, organisationCode, externalRef });
  if (there === 'SENT_TWICE') throw badInput('rows', 'The same row was sent before, in this very list.');
  const details = oneIfNamed(said, there);
  if (there) {
    // What people took back, no machine brings back by sending its list again.
    if (there.withdrawnAt) throw new DomainError('ILLEGAL_STEP', 'The row was taken back.');
    if (saysSo(there, details)) return { status: 'UNCHANGED', id: there.id };
    changes.push(() => {
      keepAsItWas(context, there, SENT_ANEW);
      there.say(details);
    });
    return { status: 'UPDATED', id: there.id };
  }
  const made = context.em.create(
    Attendance,
    {
      ...codes,
      meetingId: meeting.id,
      represented: false,
      role: 'OTHER',
      mode: 'ONLINE',
      ...details,
      externalRef,
      recordedBy: context.viewer.subject,
      provenance: 'RECORDED',
    } as never,
    { persist: false },
  );
  known.add(made);
  changes.push(() => void context.em.persist(made));
  return { status: 'CREATED', id: made.id };
}
