import { isWithinReach } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WHO_STEPPED_REACH } from '../in-branch.policy.ts';
import { AttendanceRevision } from './attendance-revision.entity.ts';
import { withheldFieldsOf } from './withheld-attendance.resolver.ts';

@Resolver(() => AttendanceRevision)
export class AttendanceRevisionResolver extends withheldFieldsOf(AttendanceRevision) {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Subject of whoever corrected it; for the inspectorate and engaged auditors.',
  })
  takenBy(@Root() row: AttendanceRevision, @Ctx() { viewer }: Context) {
    return isWithinReach(viewer, WHO_STEPPED_REACH, row.organisationCode) ? row.takenBy : undefined;
  }
}
