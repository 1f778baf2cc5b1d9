import type { PolicyDef } from '@mikro-orm/core';
import { roleOf } from '../database/provision.ts';

/**
 * The policies every table of a service has beside its own: the loader writes reference and demonstration data,
 * the sigma role counts over all rows. Neither is ever a request's role.
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

/** What a request may change of a table; which columns, its grant says. */
export const changeable = (schema: string, using: string): PolicyDef => ({
  name: 'changeable',
  command: 'update',
  roles: [roleOf(schema, 'app')],
  using,
  check: using,
});

/** Grants for one table; the policies above say which rows. */
export const grants = (schema: string, table: string): string[] => [
  `grant select on ${schema}.${table} to ${roleOf(schema, 'app')}`,
  `grant select on ${schema}.${table} to ${roleOf(schema, 'sigma')}`,
  `grant select, insert, update, delete on ${schema}.${table} to ${roleOf(schema, 'loader')}`,
];
