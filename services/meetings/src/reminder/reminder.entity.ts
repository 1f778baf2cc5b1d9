import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import { InBranch } from '../in-branch.entity.ts';
import { Invitation } from '../invitation/invitation.entity.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { reminderPolicies } from './reminder.policy.ts';
import { ReminderKind } from './reminder-kind.ts';

/** That an office owes something, told once for each day by which it is due; closed when nothing is owed any more. */
@ObjectType({ simpleResolvers: true, description: 'That an office is reminded of what it owes.' })
@Directive('@key(fields: "id")')
@Unique({ properties: ['kind', 'nodeId', 'dueOn'] })
@Index({ properties: ['organisationCode', 'dueOn'] })
@Entity({ tableName: 'reminder', rowLevelSecurity: 'force', policies: reminderPolicies })
export class Reminder extends InBranch {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid', defaultRaw: 'gen_random_uuid()' })
  readonly id: string & Opt;

  @Field(() => ReminderKind)
  @Enum({ items: () => Object.values(ReminderKind) })
  readonly kind: ReminderKind;

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade', index: true })
  readonly meetingId: string;

  @ManyToOne(() => Commitment, {
    mapToPk: true,
    fieldName: 'commitment_id',
    deleteRule: 'cascade',
    nullable: true,
    index: true,
  })
  readonly commitmentId?: string;

  @ManyToOne(() => Invitation, {
    mapToPk: true,
    fieldName: 'invitation_id',
    deleteRule: 'cascade',
    nullable: true,
    index: true,
  })
  readonly invitationId?: string;

  /** What it is about, whichever of the three. */
  @Property({ type: 'uuid', generated: '(coalesce(commitment_id, invitation_id, meeting_id)) stored' })
  readonly nodeId: string & Opt;

  @Field(() => DateScalar, {
    description:
      'By when: the due date (the day of the report where there is none), the last day for minutes, the first day of the meeting, or of one that lapsed the last.',
  })
  @Property({ type: 'date' })
  readonly dueOn: string;

  @Field(() => DateScalar, { description: 'Day (WIB) on which it was made.' })
  @Property({ type: 'date' })
  readonly createdOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day (WIB) on which it was found that nothing is owed any more, or that it is late by now; null: open.',
  })
  @Property({ type: 'date', nullable: true })
  readonly closedOn?: string;

  /** When an e-mail of it was handed to the server: none goes out twice. */
  @Property({ type: 'datetime', nullable: true })
  readonly mailedAt?: Date;
}
