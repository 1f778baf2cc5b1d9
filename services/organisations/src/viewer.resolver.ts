import { Duty, Level, Purpose, Role, type Viewer as Who } from '@oversight/kernel';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from './context.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationPermissions } from './organisation-permissions.ts';

/** Who is asking, as this graph understood the access token. */
@ObjectType({
  simpleResolvers: true,
  description: 'Who is asking, as this graph understood the access token; `anonymous` without one.',
})
@Directive('@key(fields: "subject")')
export class Viewer {
  @Field(() => ID)
  readonly subject: string;

  @Field(() => [Role])
  readonly roles: readonly Role[];

  @Field(() => [Duty])
  readonly duties: readonly Duty[];

  @Field(() => [String], { description: 'What a machine may write, as its token says: `commitment:report`.' })
  readonly scopes: readonly string[];

  @Field(() => Level, { nullable: true })
  readonly level?: Level;

  @Field(() => String, { nullable: true })
  readonly position?: string;

  @Field(() => String, { nullable: true })
  readonly unit?: string;

  @Field(() => Purpose)
  readonly purpose: Purpose;

  readonly organisationCode?: string;

  constructor(who: Who) {
    Object.assign(this, who);
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who is asking; null only when this part of the graph is down.',
  })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return new Viewer(viewer);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The office the viewer belongs to.' })
  organisation(@Root() { organisationCode }: Viewer, @Ctx() { loaders }: Context) {
    return organisationCode === undefined ? undefined : loaders.organisation.load(organisationCode);
  }

  @FieldResolver(() => OrganisationPermissions, { nullable: true })
  organisationPermissions(@Ctx() { viewer }: Context) {
    return new OrganisationPermissions(viewer);
  }
}
