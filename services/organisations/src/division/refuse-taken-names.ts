import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '@oversight/kernel';
import { Division } from './division.entity.ts';
import { KEEPER } from './division.policy.ts';
import { whyTaken } from './taken-names.ts';

/** Refuses a name by which a division of another area goes. */
export async function refuseTakenNames(em: EntityManager, division: Division): Promise<void> {
  // Of two who list a name at once one waits, and then reads what the other listed.
  await em.execute('select from organisations.organisation where code = ? for no key update', [KEEPER]);
  const why = whyTaken(division, await em.find(Division, { area: { $ne: division.area } }));
  if (why !== undefined) throw badInput('name', why);
}
