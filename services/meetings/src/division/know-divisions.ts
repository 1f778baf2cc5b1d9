import type { Client } from 'pg';

/** A division as the organisations service lists it: what it deals with, and every name it goes by. */
export interface DivisionFacts {
  readonly area: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * SQL that brings the copy up to date: every name in the one spelling by which names are compared. Written is only what is
 * new, and what else is known stays; `divisions` is a JSON list of `DivisionFacts`.
 */
export const learning = (divisions: string): string =>
  `insert into meetings.division_name (name, area)
     select distinct on (1) meetings.division_spelling(each), area
       from jsonb_to_recordset(${divisions}) as d (area text, name text, aliases text[]), unnest(d.aliases || d.name) as each
       order by 1, 2
     on conflict (name) do update set area = excluded.area where division_name.area <> excluded.area`;

/** For the loader; who was competent it says at its end, of all invitations (`REFRESH_PRESENCE`). */
export async function knowDivisions(client: Client, divisions: readonly DivisionFacts[]): Promise<void> {
  await client.query('set role meetings_loader');
  await client.query(learning('$1::jsonb'), [JSON.stringify(divisions)]);
  await client.query('reset role');
}
