import { badInput, orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';

/** One office's part; absent and not visible are one answer. */
export const partOf = ({ loaders }: Pick<Context, 'loaders'>, id: string): Promise<RecommendationAddressee> =>
  orNotFound('recommendation addressee', loaders.addressee.load(id));

/**
 * The recommendations stand still while something that hangs on them is written: always in one order, so that two who
 * write many do not wait for each other.
 */
export async function holdRecommendations(em: Context['em'], ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await em.execute('select findings.hold_recommendation(?)', [id]);
}

/** Only what is asked for in money is paid off in money. */
export async function mustBeMonetary(
  { loaders }: Pick<Context, 'loaders'>,
  { recommendation }: RecommendationAddressee,
): Promise<void> {
  const { monetary } = await orNotFound('recommendation', loaders.recommendation.load(recommendation.id));
  if (!monetary) throw badInput('addresseeId', 'Its recommendation asks for no deposit: only code 01 does.');
}
