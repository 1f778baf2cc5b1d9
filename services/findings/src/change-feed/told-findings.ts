import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral, ENGAGED, NAMED, viewerIs } from '@oversight/kernel';
import DataLoader from 'dataloader';
import { SCHEMA } from '../audit-scope.ts';

const NAMED_ON_IT = `need_to_know @> array[current_setting('viewer.subject', true)] and ${viewerIs(SCHEMA, NAMED)}`;

/** Which findings a feed may name: one that is known by its title alone is in no list. */
export const toldFindings = (em: EntityManager) =>
  new DataLoader<string, boolean>(async (ids) => {
    const rows = await em.execute<{ id: string }[]>(
      `select id from findings.finding where id = any (cast(? as uuid[]))
         and (not restricted or ${viewerIs(SCHEMA, ENGAGED)} or ${NAMED_ON_IT})`,
      [arrayLiteral(ids)],
    );
    const told = new Set(rows.map(({ id }) => id));
    return ids.map((id) => told.has(id));
  });
