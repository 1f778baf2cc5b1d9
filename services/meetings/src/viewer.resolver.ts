import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { MeetingPermissions } from './meeting-permissions.ts';
import { Viewer } from './viewer.stub.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => MeetingPermissions, { nullable: true })
  meetingPermissions(@Ctx() { viewer }: Context) {
    return new MeetingPermissions(viewer);
  }
}
