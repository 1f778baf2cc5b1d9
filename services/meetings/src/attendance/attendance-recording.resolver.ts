import { expectVersion, mustAct, mustBeFew, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { MeetingPayload } from '../meeting/meeting.payloads.ts';
import { HOST_ACT } from '../meeting/meeting.policy.ts';
import { meetingOf } from '../meeting/meeting-of.ts';
import { HELD, mustBe } from '../meeting/meeting-steps.ts';
import { AttendancePayload, RecordAttendancePayload } from './attendance.payloads.ts';
import { RECORD_ACT } from './attendance.policy.ts';
import {
  CompleteAttendanceInput,
  CorrectAttendanceInput,
  ImportAttendanceInput,
  RecordAttendanceInput,
  WithdrawAttendanceInput,
} from './attendance-recording.inputs.ts';
import { correctAttendance, withdrawAttendance } from './correct-attendance.ts';
import { foldRejoins } from './fold-rejoins.ts';
import { readAttendanceCsv } from './read-attendance-csv.ts';
import { mustRecordFor, recordAttendance } from './record-attendance.ts';

@Resolver()
export class AttendanceRecordingResolver {
  @Mutation(() => RecordAttendancePayload, {
    nullable: true,
    description:
      'Records who came to a meeting, row by row (a machine with the scope `attendance:record`). Errors: NOT_FOUND, FORBIDDEN for whoever may record for none of the offices called, ILLEGAL_STEP, BAD_USER_INPUT for no row or more than 500; a row has its own `code`.',
  })
  async recordAttendance(
    @Arg('input', () => RecordAttendanceInput) { meetingId, rows, ...how }: RecordAttendanceInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, { meetingId });
    mustRecordFor(context, meeting);
    mustBeFew('rows', rows);
    return recordAttendance(context, meeting, rows, how);
  }

  @Mutation(() => RecordAttendancePayload, {
    nullable: true,
    description:
      'Records who came to a meeting from the list of a video-meeting tool, line by line. Another line of the same person and day is UNCHANGED: they left and came back, and the earliest time counts. Errors: as `recordAttendance`, and BAD_USER_INPUT for a text that is no table.',
  })
  async importAttendance(
    @Arg('input', () => ImportAttendanceInput) { meetingId, csv, ...how }: ImportAttendanceInput,
    @Ctx() context: Context,
  ) {
    const meeting = await meetingOf(context, { meetingId });
    mustRecordFor(context, meeting);
    mustBe(meeting, HELD, 'Nobody has come to it');
    const rows = foldRejoins(readAttendanceCsv(csv.text, meeting), meeting);
    return recordAttendance(context, meeting, rows, how);
  }

  @Mutation(() => AttendancePayload, {
    nullable: true,
    description:
      'Corrects a row of an attendance list; what it said stays in its history. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once the meeting is closed or the row taken back, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async correctAttendance(
    @Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput,
    @Ctx() context: Context,
  ) {
    const { loaders, viewer } = context;
    const row = await orNotFound('attendance', loaders.attendance.load(input.attendanceId));
    mustAct(viewer, RECORD_ACT, row.organisationCode, 'You may not correct who came from this office.');
    expectVersion(row, input.expectedVersion);
    await correctAttendance(context, row, input);
    return new AttendancePayload(row);
  }

  @Mutation(() => AttendancePayload, {
    nullable: true,
    description:
      'Takes a row of an attendance list back: it stays, and counts no more. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT for the reason.',
  })
  async withdrawAttendance(
    @Arg('input', () => WithdrawAttendanceInput) input: WithdrawAttendanceInput,
    @Ctx() context: Context,
  ) {
    const { loaders, viewer } = context;
    const row = await orNotFound('attendance', loaders.attendance.load(input.attendanceId));
    mustAct(viewer, RECORD_ACT, row.organisationCode, 'You may not take back who came from this office.');
    expectVersion(row, input.expectedVersion);
    await withdrawAttendance(context, row, input.reason);
    return new AttendancePayload(row);
  }

  @Mutation(() => MeetingPayload, {
    nullable: true,
    description:
      'Says that the attendance list of a meeting that was held is whole, or is not after all: until it is, its rates are unknown. By the host. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT.',
  })
  async completeAttendance(
    @Arg('input', () => CompleteAttendanceInput) input: CompleteAttendanceInput,
    @Ctx() { loaders, viewer }: Context,
  ) {
    const meeting = await meetingOf({ loaders }, input);
    mustAct(viewer, HOST_ACT, meeting.organisationCode, 'Only its host says that the list is whole.');
    expectVersion(meeting, input.expectedVersion);
    meeting.completeAttendance(input.complete);
    return new MeetingPayload(meeting);
  }
}
