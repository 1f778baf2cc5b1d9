import { arrayLiteral, badInput, shown } from '@oversight/kernel';
import type { Context } from '../context.ts';

/**
 * A code may have the shape of one and be none of today, as a former code: what was sent there would reach nobody.
 * Errors: BAD_USER_INPUT naming the field.
 */
export async function mustBeOffices(
  em: Context['em'],
  field: string,
  codes: readonly string[],
): Promise<void> {
  const known = await em.execute<{ code: string }[]>(
    'select code from findings.office where code = any (?::text[])',
    [arrayLiteral(codes)],
  );
  const there = new Set(known.map(({ code }) => code));
  const unknown = codes.find((code) => !there.has(code));
  if (unknown !== undefined) throw badInput(field, `${shown(unknown)} is no office of KPU today.`);
}
