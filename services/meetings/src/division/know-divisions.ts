import type { Client } from 'pg';

/** A division as the organisations service lists it: what it deals with, and every name it goes by. */
export interface DivisionFacts {
  readonly area: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Brings the copy up to date: every name in the one spelling by which names are compared. What else is known stays. */
export async function knowDivisions(client: Client, divisions: readonly DivisionFacts[]): Promise<void> {
  const named = divisions.flatMap(({ area, name, aliases }) =>
    [name, ...aliases].map((each) => [each, area]),
  );
  await client.query('set role meetings_loader');
  await client.query(
    `insert into meetings.division_name (name, area)
     select distinct on (1) meetings.division_spelling(name), area from unnest($1::text[], $2::text[]) as t (name, area)
     order by 1, 2 on conflict (name) do update set area = excluded.area`,
    [named.map(([name]) => name), named.map(([, area]) => area)],
  );
  await client.query('reset role');
}
