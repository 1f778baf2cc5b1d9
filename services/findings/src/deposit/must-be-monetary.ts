import { badInput, orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';

/** Only what is asked for in money is paid off in money. */
export async function mustBeMonetary(
  { loaders }: Pick<Context, 'loaders'>,
  { recommendation }: RecommendationAddressee,
): Promise<void> {
  const { monetary } = await orNotFound('recommendation', loaders.recommendation.load(recommendation.id));
  if (!monetary) throw badInput('addresseeId', 'Its recommendation asks for no deposit: only code 01 does.');
}
