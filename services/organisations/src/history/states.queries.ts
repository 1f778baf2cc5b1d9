import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import { SCHEMA } from '../schema.ts';

/** A row of a noun as the records had it; null when it was gone. */
interface StateRow {
  readonly office: string;
  readonly version: number;
  readonly state: Record<string, unknown> | null;
}

/** Of each row of a noun at these offices the last revision until an instant, under the row policy. */
export const statesAt = (
  em: EntityManager,
  type: string,
  offices: readonly string[],
  asOf: Date,
): Promise<StateRow[]> =>
  em.execute<StateRow[]>(
    `select distinct on (key) organisation_code as office, version, after as state from ${SCHEMA}.revision
     where type = ? and organisation_code = any (cast(? as text[])) and recorded_at <= ?
     order by key, recorded_at desc, version desc`,
    [type, arrayLiteral(offices), asOf],
  );
