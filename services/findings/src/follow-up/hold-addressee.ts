import { expectVersion, notFound, orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { holdRecommendations } from '../recommendation/hold-recommendation.ts';
import { Answer } from './answer.entity.ts';
import { illegal } from './follow-up-steps.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** An office’s part, whoever may do something with it. */
export const addresseeOf = (
  { loaders }: Pick<Context, 'loaders'>,
  id: string,
): Promise<RecommendationAddressee> => orNotFound('addressee', loaders.addressee.load(id));

/** Nobody else changes the recommendation or its parts until the end of this request; it stands as it is now. */
export async function holdAddressee(
  { em }: Pick<Context, 'em'>,
  addressee: RecommendationAddressee,
  expectedVersion?: number,
): Promise<void> {
  await holdRecommendations(em, [addressee.recommendation.id]);
  // It may have been kept to others while it was waited for.
  if (!(await em.refresh(addressee))) throw notFound('addressee');
  if (expectedVersion !== undefined) expectVersion(addressee, expectedVersion);
}

/** The answer that is on its way. */
export async function currentAnswer(
  { em }: Pick<Context, 'em'>,
  addressee: RecommendationAddressee,
): Promise<Answer> {
  const [latest] = await em.find(
    Answer,
    { addressee: addressee.id },
    { orderBy: { submittedOn: 'desc', id: 'desc' }, limit: 1 },
  );
  if (latest) return latest;
  throw illegal('There is no answer yet.', addressee.workflow);
}
