import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { AttendeeRole } from '../vocabulary.ts';
import { Attendance } from './attendance.entity.ts';
import { mayReadAttendance } from './attendance.policy.ts';
import { AttendanceRevision } from './attendance-revision.entity.ts';

@Resolver(() => Attendance)
export class AttendanceResolver {
  @FieldResolver(() => AttendeeRole, {
    nullable: true,
    description: 'What they are in their office. Withheld from BI.',
  })
  role(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'role') ? attendance.role : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Division or unit they came from, as the attendance list names it. Withheld from BI.',
  })
  division(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'division') ? attendance.division : undefined;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many people the row stands for: 1 for a person, null for a group of unknown size. Withheld from BI.',
  })
  headcount(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'headcount') ? attendance.headcount : undefined;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: 'When they signed in, where that was recorded. Withheld from BI.',
  })
  checkedInAt(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'checkedInAt') ? attendance.checkedInAt : undefined;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'True for somebody who stood in for the one invited (diwakili). Withheld from BI.',
  })
  represented(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'represented') ? attendance.represented : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Position of whoever came in their place, where that is known. Withheld from BI.',
  })
  representedBy(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'representedBy') ? attendance.representedBy : undefined;
  }

  @FieldResolver(() => [AttendanceRevision], {
    description: 'What it said before it was corrected or taken back, the latest last.',
  })
  revisions(@Root() { id }: Attendance, @Ctx() { loaders }: Context) {
    return loaders.revisionsOfAttendance.load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who came; null for a group. Withheld from BI, from machines and from external auditors: they get the office.',
  })
  personName(@Root() attendance: Attendance, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, attendance, 'personName') ? attendance.personName : undefined;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office they came from.' })
  organisation(@Root() { organisationCode }: Attendance) {
    return new Organisation(organisationCode);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'Null when this viewer may not see it.' })
  meeting(@Root() { meetingId }: Attendance, @Ctx() { loaders }: Context) {
    return loaders.meeting.load(meetingId);
  }
}
