import type { TriggerDef } from '@mikro-orm/core';
import { type Act, actable } from '@oversight/kernel';
import { SCHEMA } from './audit-scope.ts';

/** Columns that only those change whom the condition lets in: `actable` over the columns of `new`. */
interface Share {
  readonly columns: readonly string[];
  readonly using: string;
}

/** The row as it will be, for `actable`. */
const OF_NEW = { province: 'new.province_code', office: 'new.organisation_code' };

/** Those who may do one of the acts to the row as it will be. */
export const byNew = (acts: readonly Act[]): string => actable(SCHEMA, acts, OF_NEW);

const tuple = (row: 'old' | 'new', columns: readonly string[]): string =>
  `(${columns.map((name) => `${row}.${name}`).join(', ')})`;

/**
 * A row that several parties change, each its own columns: a grant is for all of them, and a row policy knows no
 * columns. Behind the resolvers, too, nobody edits what is another's.
 */
export const changedByParty = (shares: readonly Share[]): TriggerDef => ({
  name: 'changed_by_party',
  timing: 'before',
  events: ['update'],
  body: `if current_user = '${SCHEMA}_app' then ${shares
    .map(
      ({ columns, using }) =>
        `if ${tuple('old', columns)} is distinct from ${tuple('new', columns)} and not (${using}) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if;`,
    )
    .join(' ')} end if; return new;`,
});
