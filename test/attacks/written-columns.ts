import type { Intended } from './database-roles.ts';

/** Columns of a table that requests fill in or change. */
export const written = (table: string, how: string, columns: string): Intended =>
  Object.fromEntries(columns.split(/\s+/).map((column) => [`${table}.${column}`, { app: how }]));
