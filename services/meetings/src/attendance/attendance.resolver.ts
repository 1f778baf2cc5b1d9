import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { Organisation } from '../organisation.stub.ts';
import { Attendance } from './attendance.entity.ts';
import { AttendanceRevision } from './attendance-revision.entity.ts';
import { withheldFieldsOf } from './withheld-attendance.resolver.ts';

@Resolver(() => Attendance)
export class AttendanceResolver extends withheldFieldsOf(Attendance) {
  @FieldResolver(() => [AttendanceRevision], {
    description: 'What it said before it was corrected or taken back, the latest last.',
  })
  revisions(@Root() { id }: Attendance, @Ctx() { loaders }: Context) {
    return loaders.revisionsOfAttendance.load(id);
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
