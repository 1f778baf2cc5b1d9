import { Field, ID, InputType, Int } from 'type-graphql';
import { AttendanceMode, AttendeeRole } from '../vocabulary.ts';

@InputType({ description: 'The door that is opened.' })
export class OpenCheckInInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => Int, { defaultValue: 60, description: 'For how many minutes, from 5 to 720.' })
  minutes: number;

  @Field(() => Int, { description: '`version` of the meeting as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'Somebody who is there, and knows the code.' })
export class CheckInInput {
  @Field(() => ID)
  meetingId: string;

  @Field({ description: 'As it was shown or read out in the meeting: "7KQ2-M9XD".' })
  code: string;

  @Field({ description: 'Name, at most 120 characters.' })
  personName: string;

  @Field(() => AttendeeRole)
  role: AttendeeRole;

  @Field(() => String, { nullable: true, description: 'Division or unit, at most 120 characters.' })
  division?: string;

  @Field(() => AttendanceMode, { nullable: true, description: 'IN_PERSON or ONLINE (when not given).' })
  mode?: AttendanceMode;

  @Field(() => String, {
    nullable: true,
    description: 'Your position, where you came in the place of the role named here, at most 120 characters.',
  })
  representedBy?: string;
}
