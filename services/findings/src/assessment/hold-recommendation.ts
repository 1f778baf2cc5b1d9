import type { Context } from '../context.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';

/** The recommendation as it is, and stays so until this request ends: whoever else writes on it waits. */
export async function holdRecommendation(em: Context['em'], recommendation: Recommendation): Promise<void> {
  await em.execute('select findings.hold_recommendation(?)', [recommendation.id]);
  await em.refresh(recommendation);
}
