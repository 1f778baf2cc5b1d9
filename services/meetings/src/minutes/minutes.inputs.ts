import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The minutes of a meeting, whole.' })
export class WriteMinutesInput {
  @Field(() => ID)
  meetingId: string;

  @Field({ description: 'Who took them (notulis), at most 120 characters.' })
  minuteTaker: string;

  @Field(() => [String], { description: 'At most 200, of 10,000 characters each and 100,000 in all.' })
  paragraphs: string[];

  @Field(() => [String], {
    description: 'What the meeting recommended: at most 50, of 2000 characters each.',
  })
  recommendations: string[];

  @Field(() => Int, { description: '`version` of the minutes as last read; 0 where there are none yet.' })
  expectedVersion: number;
}

@InputType({ description: 'The minutes that are approved, and what was promised, as they were read.' })
export class ApproveMinutesInput {
  @Field(() => ID)
  minutesId: string;

  @Field(() => Int, { description: '`version` of the minutes as last read.' })
  expectedVersion: number;

  @Field(() => Int, {
    description: '`version` of the meeting as last read: it grows with what is promised in it.',
  })
  expectedMeetingVersion: number;
}
