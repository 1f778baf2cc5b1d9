import type { PolicyDef } from '@mikro-orm/core';
import { roleOf } from '../database/provision.ts';
import { type Act, actable } from './acts.ts';
import type { ScopeColumns } from './reach.ts';

/**
 * The policies every table of a service but its audit log has beside its own: the loader writes reference and
 * demonstration data, the sigma role counts over all rows. Neither is ever a request's role.
 */
export const serviceDoors = (schema: string): PolicyDef[] => [
  { name: 'loader', roles: [roleOf(schema, 'loader')], using: 'true', check: 'true' },
  { name: 'sigma', command: 'select', roles: [roleOf(schema, 'sigma')], using: 'true' },
];

/** What a request may see of a table. */
export const visible = (schema: string, using: string): PolicyDef => ({
  name: 'visible',
  command: 'select',
  roles: [roleOf(schema, 'app')],
  using,
});

/** What a request may change of a table, by the acts there are; which columns, its grant says. */
export const changeable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): PolicyDef => ({
  name: 'changeable',
  command: 'update',
  roles: [roleOf(schema, 'app')],
  using: actable(schema, acts, columns),
  check: actable(schema, acts, columns),
});

/** What a request may add to a table, by the acts there are. */
export const addable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): PolicyDef => ({
  name: 'addable',
  command: 'insert',
  roles: [roleOf(schema, 'app')],
  check: actable(schema, acts, columns),
});

/** What a request may take away from a table, by the acts there are. */
export const removable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): PolicyDef => ({
  name: 'removable',
  command: 'delete',
  roles: [roleOf(schema, 'app')],
  using: actable(schema, acts, columns),
});

/** What only a trigger adds, while a request changes the row that has it. */
export const addedByTrigger = (schema: string): PolicyDef => ({
  name: 'by_trigger',
  command: 'insert',
  roles: [roleOf(schema, 'app')],
  check: 'pg_trigger_depth() > 0',
});

/** Grants for one table; the policies above say which rows. */
export const grants = (schema: string, table: string): string[] => [
  `grant select on ${schema}.${table} to ${roleOf(schema, 'app')}`,
  `grant select on ${schema}.${table} to ${roleOf(schema, 'sigma')}`,
  `grant select, insert, update, delete on ${schema}.${table} to ${roleOf(schema, 'loader')}`,
];
