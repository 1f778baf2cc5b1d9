import type { TriggerDef } from '@mikro-orm/core';
import { SCHEMA } from '../schema.ts';

/** How a row says whose it is: SQL in which `$` is the row. */
interface Historied {
  readonly key: string;
  readonly office: string;
  /** Columns that say nothing of the row itself. */
  readonly aside?: readonly string[];
}

/** A row says who changed it, if its version grew; of one that was loaded anew, or is gone, it is known when. */
const MADE = 'new.version, new.recorded_at, new.recorded_by, new.reason';
const byHand = (column: string, otherwise: string) =>
  `case when new.version = old.version then ${otherwise} else new.${column} end`;
const CHANGED = [
  'new.version',
  byHand('recorded_at', 'clock_timestamp()'),
  byHand('recorded_by', 'null'),
  byHand('reason', 'null'),
].join(', ');
const GONE = 'old.version + 1, clock_timestamp(), null, null';

/**
 * Keeps every state of a row, whoever makes it: who, when and why stand in the row itself, as its last change left them. A
 * change of nothing but those is none.
 */
export const historied = (type: string, { key, office, aside = [] }: Historied): TriggerDef => {
  const of = (row: string, sql: string) => sql.replaceAll('$', row);
  const insert = (row: string, who: string, before: string, after: string) =>
    `insert into ${SCHEMA}.revision (type, key, version, recorded_at, recorded_by, reason, before, after, organisation_code, province_code) select '${type}', ${of(row, key)}::text, ${who}, ${before}, ${after}, ${of(row, office)}, split_part(${of(row, office)}, '.', 1)::smallint`;
  const untold = ['version', 'recorded_at', 'recorded_by', 'reason', ...aside];
  const told = (row: string) => `to_jsonb(${row}) - '{${untold}}'::text[]`;
  return {
    name: 'historied',
    timing: 'after',
    events: ['insert', 'update', 'delete'],
    body: [
      `if tg_op = 'INSERT' then ${insert('new', MADE, 'null', told('new'))}; return null; end if;`,
      `if tg_op = 'DELETE' then ${insert('old', GONE, told('old'), 'null')}; return null; end if;`,
      `if ${told('old')} is distinct from ${told('new')} then ${insert('new', CHANGED, told('old'), told('new'))}; end if;`,
      'return null;',
    ].join(' '),
  };
};
