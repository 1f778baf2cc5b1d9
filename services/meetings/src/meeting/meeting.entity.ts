import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, DomainError, Level, now, Provenance, today } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { fedMeetings } from '../change-feed/fed-meetings.ts';
import { MeetingStatus } from './meeting.enums.ts';
import { meetingPolicies } from './meeting.policy.ts';
import { checkDays, type MeetingDays, MINUTES_DAYS, minutesDueOn, todayIn } from './meeting-days.ts';
import type { MeetingDetails } from './meeting-details.ts';
import { MeetingPlan } from './meeting-plan.entity.ts';
import { partsFollowTheirMeeting } from './meeting-scope.ts';
import {
  canStep,
  HELD,
  illegal,
  type MeetingEdge,
  MINUTED,
  mustBe,
  nextStatus,
  otherEyes,
  PLANNED,
  STEPS,
} from './meeting-steps.ts';

/** Known, some of it, only when it was held. */
const SAID_OF_IT = [
  'discussionThemes',
  'keyStatement',
  'keyStatementBy',
  'topics',
  'externalBodyCodes',
  'legalBasis',
  'budgetSource',
];

/** A meeting of internal oversight: who called it, when, about what. Who came and what was promised hang on it. */
@ObjectType({
  simpleResolvers: true,
  description: 'A meeting of internal oversight (rapat), from the invitation to the follow-up.',
})
@Directive('@key(fields: "id")')
@Index({ type: 'gin', properties: ['addressedOffices'] })
@Check({ name: 'meeting_ends_after_start', expression: 'ends_on >= starts_on' })
@Check({ name: 'meeting_addresses_host', expression: 'organisation_code = any (addressed_offices)' })
@Entity({
  tableName: 'meeting',
  rowLevelSecurity: 'force',
  policies: meetingPolicies,
  triggers: [partsFollowTheirMeeting, fedMeetings],
})
export class Meeting extends MeetingPlan {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  /** The host: the office that calls the meeting. */
  @Index()
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Index()
  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Property({ type: 'integer', nullable: true })
  readonly regencyCode?: number;

  @Field(() => Level, { description: 'Level at which it is called (tingkat): that of the host.' })
  @Enum({ items: () => Object.values(Level) })
  readonly level: Level;

  @Field(() => String, { nullable: true, description: 'The sentence to remember, quoted, in Indonesian.' })
  @Property({ length: 1000, nullable: true })
  keyStatement?: string;

  @Field(() => String, { nullable: true, description: 'Whose sentence it is: a position, not a name.' })
  @Property({ length: 200, nullable: true })
  keyStatementBy?: string;

  @Field(() => MeetingStatus)
  @Enum({ items: () => Object.values(MeetingStatus) })
  status: MeetingStatus & Opt = MeetingStatus.DRAFT;

  /** Until its plan is made known, only its host knows of it. */
  @Property({ default: false })
  published: boolean & Opt = false;

  /** Subject of whoever did the last step: who ends it is another person. */
  @Property({ length: 200, nullable: true })
  lastStepBy?: string;

  @Field(() => Boolean, {
    description:
      'Whether the attendance list is known to be complete. Until it is, an office not on it may have attended all the same, and M1 is null.',
  })
  @Property()
  attendanceComplete: boolean & Opt = false;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which its minutes were approved, where known.',
  })
  @Property({ type: 'date', nullable: true })
  minutesApprovedOn?: string;

  /** Whether they were approved within seven days; null while they are not. */
  @Property({
    type: 'boolean',
    nullable: true,
    generated: `(minutes_approved_on <= ends_on + ${MINUTES_DAYS}) stored`,
  })
  readonly minutesOnTime?: boolean & Opt;

  @Field(() => DateScalar, {
    description: 'Last day to approve its minutes: the seventh after its last day.',
  })
  get minutesDueOn(): string {
    return minutesDueOn(this.endsOn);
  }

  @Field(() => Boolean, {
    description:
      'Derived: it began, the day on which its minutes were due (WIB) is past, and they are not approved. Of a REFERENCE meeting nobody knows.',
  })
  get minutesOverdue(): boolean {
    return MINUTED.includes(this.status) && this.provenance !== 'REFERENCE' && today() > this.minutesDueOn;
  }

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** Is it a step from here, for this person? */
  allows(edge: MeetingEdge, by: string): boolean {
    return canStep(this.status, edge) && otherEyes(edge, by, this.lastStepBy);
  }

  /** Takes a step; whether the viewer may, the policy says. */
  advance(edge: MeetingEdge, { by, reason }: { readonly by: string; readonly reason?: string }): void {
    const status = nextStatus(this.status, edge);
    if (STEPS[edge].withReason && reason === undefined) throw badInput('reason', 'Say why.');
    if (!otherEyes(edge, by, this.lastStepBy))
      throw new DomainError('FOUR_EYES', 'Whoever did the last step does not end it alone.');
    if (edge === 'INVITE' && (this.number === undefined || this.invitedOn === undefined))
      throw badInput('number', 'An invitation has a number and a date: `number` and `invitedOn`.');
    if (edge === 'BEGIN' && todayIn(this.timeZone, now()) < this.startsOn)
      throw illegal(`It begins on ${this.startsOn}.`, this.status);
    this.status = status;
    this.published ||= edge !== 'DISCARD';
    this.lastStepBy = by;
  }

  /** It is put off to other days. */
  move(days: MeetingDays): void {
    checkDays(days);
    Object.assign(this, days);
  }

  /** Whom it concerns: its host and those invited. */
  address(offices: readonly string[]): void {
    this.addressedOffices = [...new Set([this.organisationCode, ...offices])];
    this.addressedProvinces = [...new Set(this.addressedOffices.map((code) => Number(code.slice(0, 2))))];
  }

  /** What was planned is planned differently; what took place stays as it was. */
  change(details: MeetingDetails): void {
    const isOfWhatWasSaid = Object.keys(details).every((field) => SAID_OF_IT.includes(field));
    mustBe(this, isOfWhatWasSaid ? [...PLANNED, ...HELD] : PLANNED, 'It cannot be changed so any more');
    checkDays({ ...this, ...details });
    Object.assign(this, details);
  }
}
