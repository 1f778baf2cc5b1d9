import { ObjectType } from 'type-graphql';

/** The numbers of one meeting; each field asks for itself. */
@ObjectType({
  description:
    'The numbers of one meeting; a viewer gets those whose every part they may see. The public gets those of a whole PUBLIC national meeting, of five invited offices or more.',
})
export class MeetingIndicators {
  readonly meetingId: string;

  constructor(meetingId: string) {
    this.meetingId = meetingId;
  }
}
