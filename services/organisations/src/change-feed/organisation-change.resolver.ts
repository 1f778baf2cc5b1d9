import { FeedArgs, feedPageOf, ToldChange } from '@oversight/kernel';
import { Args, Ctx, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisation.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'That an office, or what hangs on one, changed.' })
export class OrganisationChange extends ToldChange {}

const OrganisationChanges = feedPageOf(OrganisationChange);

@Resolver(() => OrganisationChange)
export class OrganisationChangeResolver {
  @Query(() => OrganisationChanges, {
    nullable: true,
    description:
      'What changed in the offices, in the order of commits: no change is skipped, also when its transaction began earlier and ended later than another. Errors: BAD_CURSOR, CURSOR_EXPIRED when deletions since it are no longer kept, BAD_USER_INPUT for `first`.',
  })
  async organisationChanges(@Args() asked: FeedArgs, @Ctx() { loaders }: Context) {
    return new OrganisationChanges(await loaders.changes.load(asked));
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office it concerns.' })
  organisation(@Root() { offices: [office] }: OrganisationChange, @Ctx() { loaders }: Context) {
    return office === undefined ? undefined : loaders.organisation.load(office);
  }
}
