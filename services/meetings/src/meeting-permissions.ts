import { type Act, Permission, type Viewer } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { ATTENDANCE_ACTS, ATTENDANCE_FIELDS } from './attendance/attendance.policy.ts';
import { CALENDAR_ACTS, CALENDAR_REACH } from './calendar/calendar-address.policy.ts';
import { actOf, COMMITMENT_FIELDS, COMMITMENT_HOST_ACTS } from './commitment/commitment.policy.ts';
import { CommitmentAction } from './commitment/commitment-steps.ts';
import { DOCUMENT_ACTS } from './document/document.policy.ts';
import { EVIDENCE_ACTS, EVIDENCE_REACH } from './evidence/evidence.policy.ts';
import { IN_BRANCH_REACH } from './in-branch.policy.ts';
import { INVITATION_ACTS } from './invitation/invitation.policy.ts';
import { MEETING_ACTS, MEETING_REACH } from './meeting/meeting.policy.ts';
import { MINUTES_ACTS, MINUTES_REACH } from './minutes/minutes.policy.ts';

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

  @Field(() => Permission, {
    description: 'Beside these rows, an office reads the minutes of the meetings it was invited to.',
  })
  readonly minutes: Permission;

  @Field(() => Permission)
  readonly attendance: Permission;

  @Field(() => Permission, {
    description: 'Its acts are the actions of `advanceCommitment`, and the host’s own mutations.',
  })
  readonly commitment: Permission;

  @Field(() => Permission, {
    description:
      'Beside these rows everybody reads what is PUBLIC of a PUBLIC meeting; of what is CONFIDENTIAL, and of minutes, an office those of meetings it was invited to.',
  })
  readonly meetingDocument: Permission;

  @Field(() => Permission, { description: 'Beside these rows a machine reads what it added itself.' })
  readonly evidenceFile: Permission;

  @Field(() => Permission)
  readonly calendarAddress: Permission;

  constructor(viewer: Viewer) {
    this.meeting = new Permission(viewer, {
      reach: MEETING_REACH,
      acts: MEETING_ACTS,
    });
    this.invitation = new Permission(viewer, { reach: MEETING_REACH, acts: INVITATION_ACTS });
    this.minutes = new Permission(viewer, { reach: MINUTES_REACH, acts: MINUTES_ACTS });
    this.attendance = new Permission(viewer, {
      reach: IN_BRANCH_REACH,
      fields: ATTENDANCE_FIELDS,
      acts: ATTENDANCE_ACTS,
    });
    this.meetingDocument = new Permission(viewer, { reach: MEETING_REACH, acts: DOCUMENT_ACTS });
    this.evidenceFile = new Permission(viewer, { reach: EVIDENCE_REACH, acts: EVIDENCE_ACTS });
    this.calendarAddress = new Permission(viewer, { reach: CALENDAR_REACH, acts: CALENDAR_ACTS });
    this.commitment = new Permission(viewer, {
      reach: IN_BRANCH_REACH,
      fields: COMMITMENT_FIELDS,
      acts: { ...COMMITMENT_STEPS, ...COMMITMENT_HOST_ACTS },
    });
  }
}
