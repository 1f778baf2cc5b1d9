import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MeetingSession } from './meeting-session.entity.ts';
import { Speaker } from './speaker.ts';

@Resolver(() => MeetingSession)
export class MeetingSessionResolver {
  @FieldResolver(() => Speaker, { nullable: true, description: 'Null where nothing is known of one.' })
  speaker(@Root() session: MeetingSession) {
    return Speaker.of(session);
  }
}
