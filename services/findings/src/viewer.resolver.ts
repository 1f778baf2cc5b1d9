import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { FindingPermissions } from './finding-permissions.ts';
import { Viewer } from './viewer.stub.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @FieldResolver(() => FindingPermissions, { nullable: true })
  findingPermissions(@Ctx() { viewer }: Context) {
    return new FindingPermissions(viewer);
  }
}
