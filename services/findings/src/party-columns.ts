import type { TriggerDef } from '@mikro-orm/core';
import { type Act, actable } from '@oversight/kernel';
import { SCHEMA } from './audit-scope.ts';

/** Columns that only those who may do one of the acts change. */
interface Share {
  readonly columns: readonly string[];
  readonly acts: readonly Act[];
}

const NEW = { province: 'new.province_code', office: 'new.organisation_code' };
const named = (row: string, columns: readonly string[]): string =>
  `(${columns.map((name) => `${row}.${name}`).join(', ')})`;

/**
 * A row of one office that several parties change, each its own columns: a grant is for all of them, and a row policy
 * knows no columns. Behind the resolvers, too, nobody edits what is another's.
 */
export const changedByParty = (shares: readonly Share[]): TriggerDef => ({
  name: 'changed_by_party',
  timing: 'before',
  events: ['update'],
  body: `if current_user = '${SCHEMA}_app' then ${shares
    .map(
      ({ columns, acts }) =>
        `if ${named('old', columns)} is distinct from ${named('new', columns)} and not (${actable(SCHEMA, acts, NEW)}) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if;`,
    )
    .join(' ')} end if; return new;`,
});
