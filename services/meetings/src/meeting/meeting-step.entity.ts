import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { appendOnly, DateScalar, Scoped } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Meeting } from './meeting.entity.ts';
import { MeetingStatus } from './meeting.enums.ts';
import { stepPolicies } from './meeting.policy.ts';
import { MeetingAction } from './meeting-steps.ts';

/** One step a meeting took, never changed: who, when, from where to where, and why. Scoped to the host. */
@ObjectType({ simpleResolvers: true, description: 'One step in the life of a meeting, as it was taken.' })
@Entity({
  tableName: 'meeting_step',
  rowLevelSecurity: 'force',
  policies: stepPolicies,
  triggers: [appendOnly('A step that was taken is never changed.')],
})
export class MeetingStep extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', index: true })
  readonly meetingId: string;

  @Field(() => MeetingAction, {
    nullable: true,
    description: 'Null for the approval of the minutes, which is `approveMinutes`.',
  })
  @Enum({ items: () => Object.values(MeetingAction), nullable: true })
  readonly action?: MeetingAction;

  @Field(() => MeetingStatus)
  @Enum({ items: () => Object.values(MeetingStatus), fieldName: 'from_status' })
  readonly from: MeetingStatus;

  @Field(() => MeetingStatus)
  @Enum({ items: () => Object.values(MeetingStatus), fieldName: 'to_status' })
  readonly to: MeetingStatus;

  @Field(() => Date, { description: 'When it was taken.' })
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  readonly recordedAt: Date & Opt;

  @Field(() => String, { nullable: true, description: 'Why it was postponed or cancelled.' })
  @Property({ length: 500, nullable: true })
  readonly reason?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the meeting until then, where it was moved.',
  })
  @Property({ type: 'date', nullable: true })
  readonly movedFrom?: string;

  /** Subject of whoever took it. */
  @Property({ length: 200 })
  readonly takenBy: string;

  @Property({ default: false })
  readonly published: boolean & Opt;
}
