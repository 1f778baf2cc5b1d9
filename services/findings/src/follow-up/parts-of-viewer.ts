import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { FollowUpActor, type FollowUpPart } from './follow-up-actor.entity.ts';

/** Which part whoever asks has in a recommendation, by its id. */
export const partsOfViewer = (em: EntityManager) =>
  new DataLoader<string, FollowUpPart | undefined>(async (ids) => {
    const subject = em.getSessionContext()?.variables?.['viewer.subject'];
    const actors = await em.find(FollowUpActor, { recommendationId: { $in: [...ids] }, subject } as never);
    const parts = new Map(actors.map(({ recommendationId, part }) => [recommendationId, part]));
    return ids.map((id) => parts.get(id));
  });
