import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Addressed, DateScalar, Level, Provenance } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AttendanceMode } from '../vocabulary.ts';
import { MeetingStatus, MeetingType, SecurityClassification } from './meeting.enums.ts';
import { visibleMeetings } from './meeting.policy.ts';
import { sessionsFollowTheirMeeting } from './session-scope.ts';

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
  policies: visibleMeetings,
  triggers: [sessionsFollowTheirMeeting],
})
export class Meeting extends Addressed {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field(() => String, { nullable: true, description: 'Number of the invitation (nomor surat undangan).' })
  @Property({ length: 60, nullable: true })
  readonly number?: string;

  @Field({ description: 'Full title, in Indonesian.' })
  @Property({ length: 300 })
  readonly title: string;

  @Field(() => MeetingType)
  @Enum({ items: () => Object.values(MeetingType) })
  readonly type: MeetingType;

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

  @Field(() => DateScalar, { description: 'First day, in `timeZone`.' })
  @Index()
  @Property({ type: 'date' })
  readonly startsOn: string;

  @Field(() => DateScalar, {
    description: 'Last day, in `timeZone`; the first one for a meeting of one day.',
  })
  @Property({ type: 'date' })
  readonly endsOn: string;

  @Field({ nullable: true, description: 'When it begins, where the hour is known.' })
  @Property({ nullable: true })
  readonly startsAt?: Date;

  @Field({ nullable: true, description: 'When it ends, where the hour is known.' })
  @Property({ nullable: true })
  readonly endsAt?: Date;

  @Field({ description: 'IANA time zone of the meeting: "Asia/Jakarta" is WIB.' })
  @Property({ length: 40 })
  readonly timeZone: string;

  @Field(() => String, { nullable: true, description: 'Place, where one is known and it has one.' })
  @Property({ length: 200, nullable: true })
  readonly venue?: string;

  @Field(() => AttendanceMode)
  @Enum({ items: () => Object.values(AttendanceMode) })
  readonly mode: AttendanceMode;

  @Field(() => String, { nullable: true, description: 'What it is meant to achieve, in Indonesian.' })
  @Property({ length: 1000, nullable: true })
  readonly purpose?: string;

  @Field(() => [String], { description: 'What was discussed besides the sessions, in Indonesian.' })
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly discussionThemes: string[] & Opt;

  @Field(() => String, { nullable: true, description: 'The sentence to remember, quoted, in Indonesian.' })
  @Property({ length: 1000, nullable: true })
  readonly keyStatement?: string;

  @Field(() => String, { nullable: true, description: 'Whose sentence it is: a position, not a name.' })
  @Property({ length: 200, nullable: true })
  readonly keyStatementBy?: string;

  /** Bodies outside KPU that sent speakers, also where it is not known for which session. */
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly externalBodyCodes: string[] & Opt;

  @Field(() => SecurityClassification)
  @Enum({ items: () => Object.values(SecurityClassification) })
  readonly classification: SecurityClassification;

  @Field(() => MeetingStatus)
  @Enum({ items: () => Object.values(MeetingStatus) })
  readonly status: MeetingStatus & Opt = MeetingStatus.DRAFT;

  @Field(() => String, { nullable: true, description: 'Series of meetings it belongs to, by its name.' })
  @Index()
  @Property({ length: 120, nullable: true })
  readonly series?: string;

  @Field(() => Int, { nullable: true, description: 'Which of the series’ waves (gelombang), from 1.' })
  @Property({ type: 'smallint', nullable: true })
  readonly wave?: number;

  @Field(() => Boolean, {
    description:
      'Whether the attendance list is known to be complete. Until it is, an office not on it may have attended all the same, and M1 is null.',
  })
  @Property()
  readonly attendanceComplete: boolean & Opt = false;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;

  @Field(() => String, { nullable: true, description: 'Publication a REFERENCE row was taken from.' })
  @Property({ length: 500, nullable: true })
  readonly source?: string;
}
