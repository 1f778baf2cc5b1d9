import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '@oversight/kernel';
import { Division } from './division.entity.ts';
import { whyTaken } from './taken-names.ts';

/** Refuses a name by which a division of another area goes. */
export async function refuseTakenNames(em: EntityManager, division: Division): Promise<void> {
  const why = whyTaken(division, await em.find(Division, { area: { $ne: division.area } }));
  if (why !== undefined) throw badInput('name', why);
}
