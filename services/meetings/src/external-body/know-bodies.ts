import type { Client } from 'pg';

/** A body as the organisations service lists it. */
export interface BodyFacts {
  readonly code: string;
  readonly name: string;
}

/** SQL that brings the copy up to date; a body that is gone stays. `bodies` is a JSON list of `BodyFacts`. */
export const learningBodies = (bodies: string): string =>
  `insert into meetings.known_body (code, name) select distinct on (1) code, name
     from jsonb_to_recordset(${bodies}) as b (code text, name text) order by 1
     on conflict (code) do update set name = excluded.name where known_body.name <> excluded.name`;

export async function knowBodies(client: Client, bodies: readonly BodyFacts[]): Promise<void> {
  await client.query('set role meetings_loader');
  await client.query(learningBodies('$1::jsonb'), [JSON.stringify(bodies)]);
  await client.query('reset role');
}
