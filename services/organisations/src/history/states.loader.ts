import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { statesAt } from './states.queries.ts';

interface StateAsked {
  readonly type: string;
  readonly office: string;
  readonly asOf: Date;
}

/** Rows of a noun of one office as they stood in the records at an instant: the last revision of each until then. */
export function statesOf(em: EntityManager, nouns: Readonly<Record<string, EntityClass<object>>>) {
  return new DataLoader<StateAsked, object[], string>(
    async (asked) => {
      const answers = new Map<StateAsked, object[]>();
      for (const group of Map.groupBy(asked, ({ type, asOf }) => `${type} ${asOf.toISOString()}`).values()) {
        const [{ type, asOf }] = group as [StateAsked];
        const offices = group.map(({ office }) => office);
        const rows = await statesAt(em, type, offices, asOf);
        const fresh = em.fork({ clear: true });
        const byOffice = Map.groupBy(rows, ({ office }) => office);
        for (const one of group) {
          const states = (byOffice.get(one.office) ?? []).flatMap(({ state, version }) =>
            state ? [fresh.map(nouns[type] as EntityClass<object>, { ...state, version } as never)] : [],
          );
          answers.set(one, states);
        }
      }
      return asked.map((one) => answers.get(one) ?? []);
    },
    { cacheKeyFn: ({ type, office, asOf }) => `${type} ${office} ${asOf.toISOString()}` },
  );
}
