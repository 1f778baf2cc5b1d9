import { DateScalar, Level, today } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { isInForce } from '../identity/in-force.ts';
import { Organisation } from '../organisation.entity.ts';
import { Division } from './division.entity.ts';
import { fits } from './fits.ts';

@Resolver(() => Division)
export class DivisionResolver {
  @Query(() => [Division], { nullable: true, description: 'The divisions of the members, by code.' })
  divisions(
    @Arg('level', () => Level, { nullable: true }) level: Level | undefined,
    @Ctx() { em }: Context,
  ): Promise<Division[]> {
    return em.find(Division, level ? { level } : {}, { orderBy: { code: 'asc' } });
  }

  @Query(() => Division, {
    nullable: true,
    description: 'One division; null when there is none of that code.',
  })
  division(@Arg('code', () => ID) code: string, @Ctx() { loaders }: Context) {
    return loaders.division.load(code);
  }
}

@Resolver(() => Organisation)
export class OrganisationDivisionResolver {
  @FieldResolver(() => [Division], {
    description: 'The divisions its members head, by code; on a day, as they were named then.',
  })
  async divisions(
    @Root() office: Organisation,
    @Arg('validOn', () => DateScalar, { nullable: true }) validOn: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    const divisions = await loaders.divisionsOfLevel.load(office.level);
    return divisions.filter((each) => isInForce(each, validOn ?? today()) && fits(each, office));
  }
}
