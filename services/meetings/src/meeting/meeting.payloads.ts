import { Field, ObjectType } from 'type-graphql';
import { Meeting } from './meeting.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The meeting as it is now.' })
export class MeetingPayload {
  @Field(() => Meeting)
  readonly meeting: Meeting;

  constructor(meeting: Meeting) {
    this.meeting = meeting;
  }
}
