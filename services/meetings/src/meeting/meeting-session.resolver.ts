import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { MeetingDocument } from '../document/meeting-document.entity.ts';
import { MeetingSession } from './meeting-session.entity.ts';
import { Speaker } from './speaker.ts';

@Resolver(() => MeetingSession)
export class MeetingSessionResolver {
  @FieldResolver(() => Speaker, { nullable: true, description: 'Null where nothing is known of one.' })
  speaker(@Root() session: MeetingSession) {
    return Speaker.of(session);
  }

  @FieldResolver(() => [MeetingDocument], {
    description:
      'Its materials (paparan), as far as this viewer may see them, in the order in which they were added.',
  })
  documents(@Root() { id }: MeetingSession, @Ctx() { loaders }: Context) {
    return loaders.documentsOfSession.load(id);
  }
}
