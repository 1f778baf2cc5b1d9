import { badInput, shown } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { KnownBody } from './known-body.entity.ts';

/** One that nobody knows would take the names of the others from whoever reads them. Before any is known, all are taken. */
export async function mustBeBodies(
  em: Context['em'],
  field: string,
  codes: readonly (string | undefined)[],
): Promise<void> {
  const asked = [...new Set(codes.filter((code) => code !== undefined))];
  if (asked.length === 0) return;
  const known = (await em.find(KnownBody, {})).map(({ code }) => code);
  const stranger = asked.find((code) => !known.includes(code));
  if (known.length > 0 && stranger !== undefined)
    throw badInput(
      field,
      `There is no external body ${shown(stranger)}: \`externalBodies\` has their codes.`,
    );
}
