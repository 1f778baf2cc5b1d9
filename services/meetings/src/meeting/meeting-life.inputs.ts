import { DateScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AttendanceMode } from '../vocabulary.ts';
import { MeetingType, SecurityClassification } from './meeting.enums.ts';
import { MeetingDetail } from './meeting-detail.ts';
import { MeetingDetailsInput } from './meeting-details.inputs.ts';
import { MeetingAction } from './meeting-steps.ts';

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

  @Field(() => DateScalar, { nullable: true, description: 'Last day; the first one when it is not given.' })
  endsOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Asia/Jakarta (when it is not given), Asia/Pontianak, Asia/Makassar or Asia/Jayapura.',
  })
  timeZone?: string;

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
      'First day, in `timeZone`. It keeps its length and its hours, where no others are given with it. The agenda moves along, day for day at the same hours; refused for `endsOn` where the new days have no room for it.',
  })
  startsOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; `endsAt` moves along.' })
  endsOn?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura.',
  })
  timeZone?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The sentence to remember, once it was said: refused until the meeting begins. At most 1000 characters; an empty text takes it away.',
  })
  keyStatement?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose sentence it is, a position: as `keyStatement`. At most 200 characters; an empty text takes it away.',
  })
  keyStatementBy?: string;

  @Field(() => [MeetingDetail], {
    nullable: true,
    description: 'What is not known any more and is no text: it is null afterwards.',
  })
  clear?: MeetingDetail[];

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
