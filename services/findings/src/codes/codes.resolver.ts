import { orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ControlElement } from './control-element.entity.ts';
import { ControlSubElement } from './control-sub-element.entity.ts';
import { FindingCode } from './finding-code.entity.ts';
import { RecommendationCode } from './recommendation-code.entity.ts';

@Resolver(() => ControlElement)
export class CodesResolver {
  @Query(() => [FindingCode], {
    nullable: true,
    description: '3 groups, 11 sub-groups and 89 types, by code.',
  })
  findingCodes(@Ctx() { em }: Context): Promise<FindingCode[]> {
    return em.find(FindingCode, {}, { orderBy: { code: 'asc' } });
  }

  @Query(() => [RecommendationCode], { nullable: true, description: 'Codes 01–14.' })
  recommendationCodes(@Ctx() { em }: Context): Promise<RecommendationCode[]> {
    return em.find(RecommendationCode, {}, { orderBy: { code: 'asc' } });
  }

  @Query(() => [ControlElement], { nullable: true, description: 'The five elements of SPIP.' })
  controlElements(@Ctx() { em }: Context): Promise<ControlElement[]> {
    return em.find(ControlElement, {}, { orderBy: { code: 'asc' } });
  }

  @Query(() => ControlSubElement, { nullable: true, description: 'Errors: NOT_FOUND.' })
  controlSubElement(@Arg('code', () => ID) code: string, @Ctx() { loaders }: Context) {
    return orNotFound('control sub-element', loaders.controlSubElement.load(code));
  }

  @FieldResolver(() => [ControlSubElement])
  subElements(@Root() { subElements }: ControlElement) {
    return subElements.loadItems();
  }
}

@Resolver(() => ControlSubElement)
export class ControlSubElementResolver {
  @FieldResolver(() => ControlElement)
  element(@Root() { element }: ControlSubElement) {
    return element.load();
  }
}
