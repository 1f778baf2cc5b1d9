import { notFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** Nobody else changes the recommendation or its parts until the end of this request; it stands as it is now. */
export async function holdAddressee(
  { em }: Pick<Context, 'em'>,
  addressee: RecommendationAddressee,
): Promise<void> {
  await em.execute('select findings.hold_recommendation(?)', [addressee.recommendation.id]);
  // It may have been kept to others while it was waited for.
  if (!(await em.refresh(addressee))) throw notFound('addressee');
}
