import { badInput, shown } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { Office } from './office.entity.ts';

/** Codes that have the shape of one, but are none of today, as a former code: what was sent there would reach nobody. */
export async function unknownOffices(em: Context['em'], codes: readonly string[]): Promise<string[]> {
  const known = await em.find(Office, { code: { $in: [...codes] } });
  const there = new Set(known.map(({ code }) => code));
  return codes.filter((code) => !there.has(code));
}

/** Errors: BAD_USER_INPUT naming the field. */
export async function mustBeOffices(
  em: Context['em'],
  field: string,
  codes: readonly string[],
): Promise<void> {
  const [unknown] = await unknownOffices(em, codes);
  if (unknown !== undefined) throw badInput(field, `${shown(unknown)} is no office of KPU today.`);
}
