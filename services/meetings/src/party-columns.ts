import type { TriggerDef } from '@mikro-orm/core';
import { type Act, actable, type ScopeColumns } from '@oversight/kernel';
import { SCHEMA } from './in-branch.policy.ts';

/** Columns that only those who may do one act change. */
interface Share {
  readonly columns: readonly string[];
  readonly act: Act;
  /** Whose act it is, where that is not the row's own office. */
  readonly of?: ScopeColumns;
}

const ofNew = ({ province, office }: ScopeColumns): ScopeColumns => ({
  province: `new.${province}`,
  office: `new.${office}`,
});
const OWN: ScopeColumns = { province: 'province_code', office: 'organisation_code' };

/**
 * A row that several parties change, each its own columns: a grant is for all of them, and a row policy knows no columns.
 * Behind the resolvers, too, nobody edits what is another's.
 */
export const changedByParty = (shares: readonly Share[]): TriggerDef => ({
  name: 'changed_by_party',
  timing: 'before',
  events: ['update'],
  body: `if current_user = '${SCHEMA}_app' then ${shares
    .map(
      ({ columns, act, of = OWN }) =>
        `if (${columns.map((name) => `old.${name}`).join(', ')}) is distinct from (${columns.map((name) => `new.${name}`).join(', ')}) and not (${actable(SCHEMA, [act], ofNew(of))}) then raise exception 'permission denied: this is for another party to change' using errcode = 'insufficient_privilege'; end if;`,
    )
    .join(' ')} end if; return new;`,
});
