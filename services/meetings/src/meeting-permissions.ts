import { type Act, Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { ATTENDANCE_FIELDS } from './attendance/attendance.policy.ts';
import { actOf, COMMITMENT_FIELDS } from './commitment/commitment.policy.ts';
import { CommitmentAction } from './commitment/commitment-steps.ts';
import { IN_BRANCH_REACH } from './in-branch.policy.ts';
import { MEETING_REACH } from './meeting/meeting.policy.ts';

const COMMITMENT_STEPS = Object.fromEntries(
  Object.values(CommitmentAction).map((action) => [action, actOf(action)]),
) as Record<CommitmentAction, Act>;

@ObjectType({
  simpleResolvers: true,
  description: 'What this viewer may read and do of meetings and what hangs on them.',
})
export class MeetingPermissions {
  @Field(() => Permission, { description: 'Beside these rows everybody reads meetings classified PUBLIC.' })
  readonly meeting: Permission;

  @Field(() => Permission)
  readonly invitation: Permission;

  @Field(() => Permission)
  readonly attendance: Permission;

  @Field(() => Permission, { description: 'Its acts are the actions of `advanceCommitment`.' })
  readonly commitment: Permission;

  constructor(viewer: Viewer) {
    this.meeting = new Permission(viewer, { reach: MEETING_REACH });
    this.invitation = new Permission(viewer, { reach: MEETING_REACH });
    this.attendance = new Permission(viewer, { reach: IN_BRANCH_REACH, fields: ATTENDANCE_FIELDS });
    this.commitment = new Permission(viewer, {
      reach: IN_BRANCH_REACH,
      fields: COMMITMENT_FIELDS,
      acts: COMMITMENT_STEPS,
    });
  }
}
