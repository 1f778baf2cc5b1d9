import type { Intended } from './intended.ts';

/** What says of a row of an audit who may read it. */
export const AUDIT_ROW = 'id report_id restricted need_to_know provenance';
/** Whose a row is. */
export const OFFICE = 'organisation_code province_code regency_code';
/** Whom a row concerns that is not one office's. */
export const ADDRESSED = 'addressed_offices addressed_branches addressed_provinces';
export const OFFICE_ROW = `${AUDIT_ROW} ${OFFICE}`;
export const ADDRESSED_ROW = `${AUDIT_ROW} ${ADDRESSED}`;
/** What is noted of a file that is kept. */
export const FILE = 'file_id file_name media_type size sha256';

/** Columns of a table that requests fill in or change. */
export const written = (table: string, how: string, columns: string): Intended =>
  Object.fromEntries(columns.split(/\s+/).map((column) => [`${table}.${column}`, { app: how }]));
