import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { badInput, DomainError, Level, now, today } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { fedMeetings } from '../change-feed/fed-meetings.ts';
import { meetingPolicies } from './meeting.policy.ts';
import {
  checkDays,
  checkInvited,
  dayIn,
  type MeetingDays,
  mustHaveLetter,
  takenAlong,
} from './meeting-days.ts';
import type { MeetingDetails } from './meeting-details.ts';
import { partsFollowTheirMeeting } from './meeting-scope.ts';
import { MeetingState } from './meeting-state.entity.ts';
import {
  canStep,
  HELD,
  illegal,
  type MeetingEdge,
  MINUTED,
  mustBe,
  mustBeStep,
  otherEyes,
  PLANNED,
  STEPS,
  UNSENT,
} from './meeting-steps.ts';

/** Known, some of it, only when it was held. */
const SAID_OF_IT = ['discussionThemes', 'topics', 'externalBodyCodes', 'legalBasis', 'budgetSource'];
/** Known only when it was held. */
const SAID_IN_IT = ['keyStatement', 'keyStatementBy'];

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
export class Meeting extends MeetingState {
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

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** Is it a step from here, for this person? */
  allows(edge: MeetingEdge, by: string): boolean {
    return canStep(this.status, edge) && this.mayEnd(edge, by);
  }

  /** Takes a step; whether the viewer may, the policy says. */
  advance(edge: MeetingEdge, { by, reason }: { readonly by: string; readonly reason?: string }): void {
    mustBeStep(this.status, edge);
    if (STEPS[edge].withReason && reason === undefined) throw badInput('reason', 'Say why.');
    if (!this.mayEnd(edge, by))
      throw new DomainError('FOUR_EYES', 'Whoever brought it this far does not end it alone.');
    if (edge === 'INVITE' && this.addressedOffices.length < 2)
      throw badInput('action', 'Nobody is invited yet: `inviteOffices`.');
    if (edge === 'INVITE') mustHaveLetter(this);
    if (edge === 'BEGIN' && dayIn(this.timeZone, now()) < this.startsOn)
      throw illegal(`It begins on ${this.startsOn}.`, this.status);
    this.status = STEPS[edge].to;
    this.published ||= edge !== 'DISCARD';
    this.lastStepBy = by;
    if (edge === 'APPROVE_MINUTES') this.minutesApprovedOn = today();
  }

  /** Nobody ends alone what they brought this far, and with the minutes is approved what was promised. */
  private mayEnd(edge: MeetingEdge, by: string): boolean {
    return edge === 'APPROVE_MINUTES' ? !this.promisedBy.includes(by) : otherEyes(edge, by, this.lastStepBy);
  }

  /** Something promised in it is written down, or said differently. */
  promise(by: string, refusal: string): void {
    mustBe(this, MINUTED, refusal);
    this.amendPromise(by);
  }

  /** Something promised in it is moved: of minutes that wait to be approved that is a part, of others history. */
  amendPromise(by: string): void {
    if (!MINUTED.includes(this.status)) return;
    this.promisedBy = [...new Set([...this.promisedBy, by])];
    this.partEdits += 1;
  }

  /** Something promised in it is given up, by another than wrote it down: whoever approves has read that too. */
  dropPromise(): void {
    if (MINUTED.includes(this.status)) this.partEdits += 1;
  }

  /** Its agenda is said anew. */
  planAgenda(): void {
    mustBe(this, [...PLANNED, ...MINUTED], 'Its agenda is what it was');
    this.partEdits += 1;
  }

  /** The host says whether its attendance list is whole. */
  completeAttendance(complete: boolean): void {
    mustBe(this, HELD, 'There is no list');
    this.attendanceComplete = complete;
  }

  /** It is put off to other days. */
  move(days: MeetingDays): void {
    checkDays(days);
    if (this.invitedOn !== undefined && days.startsOn < this.invitedOn)
      throw badInput('startsOn', `Its invitation is of ${this.invitedOn}: change \`invitedOn\` first.`);
    Object.assign(this, days);
  }

  /** Whom it concerns: its host and those invited. */
  address(offices: readonly string[]): void {
    this.addressedOffices = [...new Set([this.organisationCode, ...offices])];
    this.addressedProvinces = [...new Set(this.addressedOffices.map((code) => Number(code.slice(0, 2))))];
  }

  /** What was planned is planned differently; what took place stays as it was. */
  change(said: MeetingDetails): void {
    const fields = Object.keys(said);
    const isOfWhatWasSaid = fields.every((field) => [...SAID_OF_IT, ...SAID_IN_IT].includes(field));
    mustBe(this, isOfWhatWasSaid ? [...PLANNED, ...HELD] : PLANNED, 'It cannot be changed so any more');
    if (fields.some((field) => SAID_IN_IT.includes(field))) mustBe(this, HELD, 'Nothing was said in it yet');
    const details = { ...said, ...takenAlong(this, said) };
    const { startsOn = this.startsOn, endsOn } = details;
    const isOtherDays = startsOn !== this.startsOn || endsOn !== this.endsOn;
    if (isOtherDays) mustBe(this, UNSENT, 'It moves to other days by POSTPONE and RESCHEDULE');
    checkDays({ ...this, ...details });
    // What was put off keeps the date of its old letter until another is written.
    if (isOtherDays || details.invitedOn !== undefined) checkInvited({ ...this, ...details });
    const isOfLetter = fields.includes('number') || fields.includes('invitedOn');
    if (this.status === 'INVITED' && isOfLetter) mustHaveLetter({ ...this, ...details });
    Object.assign(this, details);
  }
}
