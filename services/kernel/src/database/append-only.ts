import type { TriggerDef } from '@mikro-orm/core';

/**
 * No role may change or delete a row, not even the one that could grant itself the right to. Truncating is refused by a
 * trigger of the migrations: schema comparison cannot see such a one.
 */
export const appendOnly = (refusal: string): TriggerDef => ({
  name: 'append_only',
  timing: 'before',
  events: ['update', 'delete'],
  forEach: 'statement',
  body: `raise exception '${refusal}' using errcode = 'insufficient_privilege';`,
});
