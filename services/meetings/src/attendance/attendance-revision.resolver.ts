import { isWithinReach } from '@oversight/kernel';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WHO_STEPPED_REACH } from '../in-branch.policy.ts';
import { AttendeeRole } from '../vocabulary.ts';
import { mayReadAttendance } from './attendance.policy.ts';
import { AttendanceRevision } from './attendance-revision.entity.ts';

/** Withheld as in the row itself. */
@Resolver(() => AttendanceRevision)
export class AttendanceRevisionResolver {
  @FieldResolver(() => AttendeeRole, { nullable: true, description: 'Withheld from BI.' })
  role(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'role') ? row.role : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Withheld from BI.' })
  division(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'division') ? row.division : undefined;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Withheld from BI.' })
  headcount(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'headcount') ? row.headcount : undefined;
  }

  @FieldResolver(() => Date, { nullable: true, description: 'Withheld from BI.' })
  checkedInAt(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'checkedInAt') ? row.checkedInAt : undefined;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Withheld from BI.' })
  represented(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'represented') ? row.represented : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Withheld from BI.' })
  representedBy(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'representedBy') ? row.representedBy : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Withheld from BI, from machines and from external auditors.',
  })
  personName(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return mayReadAttendance(viewer, row, 'personName') ? row.personName : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Subject of whoever corrected it; for the inspectorate and engaged auditors.',
  })
  takenBy(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return isWithinReach(viewer, WHO_STEPPED_REACH, row.organisationCode) ? row.takenBy : undefined;
  }
}
