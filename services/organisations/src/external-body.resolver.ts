import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from './context.ts';
import { ExternalBody } from './external-body.entity.ts';

@Resolver(() => ExternalBody)
export class ExternalBodyResolver {
  @Query(() => [ExternalBody], { nullable: true, description: 'Every external body, by code.' })
  externalBodies(@Ctx() { em }: Context): Promise<ExternalBody[]> {
    return em.find(ExternalBody, {}, { orderBy: { code: 'asc' } });
  }
}
