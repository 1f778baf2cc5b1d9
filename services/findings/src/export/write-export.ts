import { stringify } from 'csv-stringify/sync';
import type { ExportedRow, Value } from './export-tables.ts';

/** How rows are written one after the other. */
export interface ExportForm {
  readonly mediaType: string;
  head(columns: readonly string[]): string;
  rows(columns: readonly string[], some: readonly { row: ExportedRow; cursor: string }[]): string;
}

/** RFC 4180; what a program for tables would take for a formula is marked as text (OWASP: CSV injection). */
const csv = (lines: readonly (readonly Value[])[], bom = false): string =>
  stringify([...lines] as never, {
    bom,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });

export const EXPORT_FORMS: Readonly<Record<string, ExportForm>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: (columns) => csv([columns], true),
    rows: (columns, some) => csv(some.map(({ row }) => columns.map((name) => row[name]))),
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    // JSON leaves out what is undefined.
    rows: (columns, some) =>
      some
        .map(({ row, cursor }) => ({
          ...Object.fromEntries(columns.map((name) => [name, row[name] ?? null])),
          cursor,
        }))
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(''),
  },
};
