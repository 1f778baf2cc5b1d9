import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@oversight/kernel';
import { Organisation } from '../organisation.entity.ts';
import { FormerCode, wasValidOn } from './former-code.entity.ts';
import { isInForce } from './in-force.ts';

/**
 * The office that a code means: on a day, whose it was then; else whose it is today, and only then whose it was. The answer
 * to a former code says by which it was found.
 */
export async function resolveCode(em: EntityManager, code: string, day?: string): Promise<Organisation> {
  const [current, former] = await Promise.all([
    em.findOne(Organisation, { code }),
    em.find(FormerCode, { code }, { orderBy: { validTo: 'desc' } }),
  ]);
  const then = day === undefined ? undefined : former.find((each) => wasValidOn(each, day));
  if (!then && current && (day === undefined || isInForce(current, day))) return current;
  // Of a code that ended on a known day nothing is left on a later one.
  const found = then ?? former.find(({ validTo }) => day === undefined || validTo === undefined);
  if (!found) throw notFound('organisation');
  const office = await em.findOneOrFail(Organisation, { code: found.organisationCode });
  // The same office may be asked for by its own code beside this.
  return Object.create(office, { resolvedFrom: { value: found } });
}
