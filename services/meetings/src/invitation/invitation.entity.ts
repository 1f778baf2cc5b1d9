import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { badInput, now, Provenance, Scoped, textOrNone } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { fedInvitations } from '../change-feed/fed-meetings.ts';
import { Meeting } from '../meeting/meeting.entity.ts';
import { HOST, takesScope } from '../meeting/meeting-scope.ts';
import { AttendeeRole } from '../vocabulary.ts';
import { invitationPolicies, invitationShares } from './invitation.policy.ts';
import { InvitationReply } from './invitation-reply.ts';
import { takesPresence } from './presence.ts';

/** What an office answers. */
interface Reply {
  readonly reply: InvitationReply;
  readonly attendees?: number;
  readonly note?: string;
}

const MOST_ATTENDEES = 500;

/** An office that was invited: one in the denominator of attendance. */
@ObjectType({ simpleResolvers: true, description: 'That an office is invited to a meeting (undangan).' })
@Unique({ properties: ['meetingId', 'organisationCode'] })
@Entity({
  tableName: 'invitation',
  rowLevelSecurity: 'force',
  policies: invitationPolicies,
  triggers: [
    takesScope({
      published: 'published',
      starts_on: 'starts_on',
      attendance_complete: 'attendance_complete',
      ...HOST,
    }),
    takesPresence,
    invitationShares,
    fedInvitations,
  ],
})
export class Invitation extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Meeting, { mapToPk: true, fieldName: 'meeting_id', deleteRule: 'cascade' })
  readonly meetingId: string;

  @Field(() => AttendeeRole, {
    nullable: true,
    description: 'Who of the office is asked to come; null when anybody.',
  })
  @Enum({ items: () => Object.values(AttendeeRole), nullable: true })
  requiredRole?: AttendeeRole;

  @Field(() => String, { nullable: true, description: 'Division that is asked to come; null when any.' })
  @Property({ length: 120, nullable: true })
  requiredDivision?: string;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => InvitationReply, {
    nullable: true,
    description: 'What the office last answered; null: nothing yet.',
  })
  @Enum({ items: () => Object.values(InvitationReply), nullable: true })
  reply?: InvitationReply;

  /** First day of the meeting when it answered: put off to another day, the office is asked anew. */
  @Property({ type: 'date', nullable: true })
  repliedFor?: string;

  /** Grows when somebody else is asked for: the host's, and which of them was answered is the office's. */
  @Property({ type: 'smallint', default: 1 })
  asking: number & Opt = 1;

  @Property({ type: 'smallint', nullable: true })
  repliedToAsking?: number;

  @Field(() => Boolean, {
    description:
      'Derived: whether the office has answered for the day on which the meeting now begins, and for whom it now asks. What it said for a former day, or when somebody else was asked for, stays to be read in `reply`.',
  })
  @Property({
    type: 'boolean',
    generated: `(coalesce((replied_for = starts_on and replied_to_asking = asking), false)) stored`,
  })
  readonly answered: boolean & Opt;

  @Field({ nullable: true, description: 'When it last answered.' })
  @Property({ nullable: true })
  repliedAt?: Date;

  @Field(() => Int, { nullable: true, description: 'How many will come, as it last said.' })
  @Property({ type: 'smallint', nullable: true })
  expectedAttendees?: number;

  @Field(() => String, {
    nullable: true,
    description: 'What it said with its answer: why nobody comes, who comes instead.',
  })
  @Property({ length: 500, nullable: true })
  replyNote?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** Whether the office came, and whether who was asked for did, not somebody in their place; the database keeps it. */
  @Property({ default: false })
  readonly attended: boolean & Opt;

  @Property({ default: false })
  readonly competent: boolean & Opt;

  /** Copied from the meeting by the database. */
  @Property({ default: false })
  readonly attendanceComplete: boolean & Opt;

  @Property({ default: false })
  readonly published: boolean & Opt;

  @Property({ type: 'date', nullable: true })
  readonly startsOn?: string;

  @Property({ length: 5, default: '00' })
  readonly hostCode: string & Opt;

  @Property({ type: 'smallint', default: 0 })
  readonly hostProvinceCode: number & Opt;

  /** How often the invitations of its meeting had gone out before this one could: once more, and it went out too. */
  @Property({ type: 'smallint', default: 0 })
  readonly sentBefore: number & Opt;

  /** Whom the host asks to come: for somebody else the office is asked anew. */
  ask({ requiredRole, requiredDivision }: Pick<Invitation, 'requiredRole' | 'requiredDivision'>): void {
    if (requiredRole === this.requiredRole && requiredDivision === this.requiredDivision) return;
    this.asking += 1;
    this.requiredRole = requiredRole;
    this.requiredDivision = requiredDivision;
  }

  /** The office answers, or answers anew; whether the viewer may, the policy says. */
  answer({ reply, attendees, note }: Reply): void {
    if (attendees !== undefined && (attendees < 1 || attendees > MOST_ATTENDEES))
      throw badInput('expectedAttendees', `From 1 to ${MOST_ATTENDEES}.`);
    const words = note === undefined ? undefined : textOrNone('note', note, 500);
    if (reply !== 'WILL_ATTEND' && words === undefined)
      throw badInput(
        'note',
        reply === 'WILL_NOT_ATTEND' ? 'Say why nobody comes.' : 'Say who comes instead.',
      );
    if (reply === 'WILL_NOT_ATTEND' && attendees !== undefined)
      throw badInput('expectedAttendees', 'Nobody comes, or some do.');
    this.reply = reply;
    this.repliedFor = this.startsOn;
    this.repliedToAsking = this.asking;
    this.repliedAt = now();
    this.expectedAttendees = attendees;
    this.replyNote = words;
  }
}
