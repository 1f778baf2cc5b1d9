import type { PolicyDef } from '@mikro-orm/core';
import { actable, roleOf, type ScopeColumns } from '@oversight/kernel';
import { RECORD } from './audit-acts.ts';
import { SCHEMA } from './audit-scope.ts';

/** What is still a draft may be taken away, by whoever may write it. */
export const draftRemovable = (columns?: ScopeColumns): PolicyDef => ({
  name: 'removable',
  command: 'delete',
  roles: [roleOf(SCHEMA, 'app')],
  using: `draft_of is not null and (${actable(SCHEMA, [RECORD], columns)})`,
});
