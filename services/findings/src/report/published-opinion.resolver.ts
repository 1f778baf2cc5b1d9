import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { PublishedOpinion } from './published-opinion.entity.ts';

@Resolver()
export class PublishedOpinionResolver {
  @Query(() => [PublishedOpinion], {
    nullable: true,
    description:
      'Opinions of BPK on the financial statements of KPU as a whole, the latest year first. For everybody.',
  })
  auditOpinions(
    @Arg('fiscalYear', () => Int, { nullable: true }) fiscalYear: number | undefined,
    @Ctx() { em }: Context,
  ): Promise<PublishedOpinion[]> {
    return em.find(
      PublishedOpinion,
      { ...(fiscalYear !== undefined && { fiscalYear }) },
      { orderBy: { fiscalYear: 'desc', id: 'asc' }, limit: 100 },
    );
  }
}
