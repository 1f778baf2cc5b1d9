import { Field, ObjectType } from 'type-graphql';
import { Meeting } from '../meeting/meeting.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The code, shown this once.' })
export class OpenCheckInPayload {
  @Field(() => Meeting)
  readonly meeting: Meeting;

  @Field({ description: 'To be shown or read out in the meeting; a new one ends the one before.' })
  readonly code: string;

  @Field({ description: 'Until when it is taken, if the meeting does not end before.' })
  readonly closesAt: Date;

  constructor(meeting: Meeting, code: string, closesAt: Date) {
    this.meeting = meeting;
    this.code = code;
    this.closesAt = closesAt;
  }
}
