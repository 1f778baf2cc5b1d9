import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { FormerCode, wasValidOn } from './former-code.entity.ts';

/** Where offices stood on a day, as far as it differs from today: office → the code it had. */
export type TreeOnADay = ReadonlyMap<string, string>;

/** The offices that had another code on a day; the table is short and read once, whatever is asked of it. */
export function treeOnADayOf(em: EntityManager) {
  let all: Promise<FormerCode[]> | undefined;
  return new DataLoader<string, TreeOnADay>(async (days) => {
    all ??= em.find(FormerCode, {}, { orderBy: { code: 'asc' } });
    const codes = await all;
    return days.map(
      (day) =>
        new Map(
          codes
            .filter((code) => wasValidOn(code, day))
            .map(({ organisationCode, code }) => [organisationCode, code]),
        ),
    );
  });
}

/** "71.10" → ["00", "71"]. */
export function codesAbove(code: string): string[] {
  if (code === '00') return [];
  return code.length === 2 ? ['00'] : ['00', code.slice(0, 2)];
}
