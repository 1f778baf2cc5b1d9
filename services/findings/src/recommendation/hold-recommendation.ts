import { arrayLiteral, notFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Recommendation } from './recommendation.entity.ts';

/**
 * The recommendations stand still while something that hangs on them is written: always in one order, so that two who
 * write many do not wait for each other.
 */
export async function holdRecommendations(em: Context['em'], ids: readonly string[]): Promise<void> {
  // They are locked as they are read, one after the other.
  const ordered = arrayLiteral([...new Set(ids)].sort());
  await em.execute('select findings.hold_recommendation(id) from unnest(?::uuid[]) as id', [ordered]);
}

/** The recommendation as it is, and stays so until this request ends: whoever else writes on it waits. */
export async function holdRecommendation(em: Context['em'], recommendation: Recommendation): Promise<void> {
  await holdRecommendations(em, [recommendation.id]);
  // It may have been kept to others while it was waited for.
  if (!(await em.refresh(recommendation))) throw notFound('recommendation');
}

/** What an office must not notice, and an assessor must: its version grows for those only who may see why. */
export async function countHiddenEdit(em: Context['em'], recommendation: Recommendation): Promise<void> {
  await em.flush();
  await em.execute('update findings.recommendation set part_edits = part_edits + 1 where id = ?', [
    recommendation.id,
  ]);
  await em.refresh(recommendation);
}
