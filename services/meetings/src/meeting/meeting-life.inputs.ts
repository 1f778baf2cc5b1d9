import { DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AttendanceMode } from '../vocabulary.ts';
import { MeetingType, OversightTopic, SecurityClassification } from './meeting.enums.ts';
import type { MeetingSaid } from './meeting-details.ts';
import { MeetingAction } from './meeting-steps.ts';

/** What a host may say of a meeting in any input. */
@InputType()
abstract class MeetingDetailsInput implements MeetingSaid {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the invitation (nomor surat undangan), at most 60 characters.',
  })
  number?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of the invitation: not after the first day, and at most 366 days before it.',
  })
  invitedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; the first one when it is not given.' })
  endsOn?: string;

  @Field({ nullable: true, description: 'On the first day, in `timeZone`.' })
  startsAt?: Date;

  @Field({ nullable: true, description: 'On the last day, in `timeZone`.' })
  endsAt?: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Asia/Jakarta (when it is not given), Asia/Pontianak, Asia/Makassar or Asia/Jayapura.',
  })
  timeZone?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; an empty text takes it away.',
  })
  venue?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 1000 characters; an empty text takes it away.',
  })
  purpose?: string;

  @Field(() => [String], {
    nullable: true,
    description: 'At most 30, of 300 characters each; they replace those there are.',
  })
  discussionThemes?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters; an empty text takes it away.',
  })
  legalBasis?: string;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; an empty text takes it away.',
  })
  budgetSource?: string;

  @Field(() => [OversightTopic], { nullable: true, description: 'They replace those there are.' })
  topics?: OversightTopic[];

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of external bodies; they replace those there are.',
  })
  externalBodyCodes?: string[];

  @Field(() => String, {
    nullable: true,
    description: 'At most 120 characters; an empty text takes it away.',
  })
  series?: string;

  @Field(() => Int, { nullable: true, description: 'From 1 to 99.' })
  wave?: number;

  @Field(() => String, { nullable: true, description: 'At most 60 characters; an empty text takes it away.' })
  parallelClass?: string;
}

@InputType({ description: 'A meeting that is being planned.' })
export class DraftMeetingInput extends MeetingDetailsInput {
  @Field(() => ID, { description: 'Kemendagri code of the office that calls it.' })
  hostCode: string;

  @Field({ description: 'At most 300 characters.' })
  title: string;

  @Field(() => MeetingType)
  type: MeetingType;

  @Field(() => DateScalar, { description: 'First day, in `timeZone`.' })
  startsOn: string;

  @Field(() => AttendanceMode)
  mode: AttendanceMode;

  @Field(() => SecurityClassification, {
    description: 'PUBLIC ones are shown to everybody once they are scheduled.',
  })
  classification: SecurityClassification;
}

@InputType({ description: 'What is to be different; what is not given stays.' })
export class ChangeMeetingInput extends MeetingDetailsInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => String, { nullable: true, description: 'At most 300 characters.' })
  title?: string;

  @Field(() => MeetingType, { nullable: true })
  type?: MeetingType;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day, in `timeZone`. The agenda moves along, day for day at the same hours; refused for `endsOn` where the new days have no room for it.',
  })
  startsOn?: string;

  @Field(() => AttendanceMode, { nullable: true })
  mode?: AttendanceMode;

  @Field(() => SecurityClassification, { nullable: true })
  classification?: SecurityClassification;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'One step in the life of a meeting.' })
export class AdvanceMeetingInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => MeetingAction)
  action: MeetingAction;

  @Field(() => String, {
    nullable: true,
    description: 'Why: at most 500 characters; POSTPONE and CANCEL need one.',
  })
  reason?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'RESCHEDULE: its first day; not before today, nor before the date of the invitation. The agenda moves along, day for day at the same hours; refused for `endsOn` where the new days have no room for it.',
  })
  startsOn?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'RESCHEDULE: its last day; the first one when it is not given.',
  })
  endsOn?: string;

  @Field({ nullable: true, description: 'RESCHEDULE: when it begins.' })
  startsAt?: Date;

  @Field({ nullable: true, description: 'RESCHEDULE: when it ends.' })
  endsAt?: Date;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}
