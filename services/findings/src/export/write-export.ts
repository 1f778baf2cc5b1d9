import { stringify } from 'csv-stringify/sync';
import type { ExportedRow, Value } from './export-tables.ts';

/** How rows are written one after the other, and what closes them. */
export interface ExportForm {
  readonly mediaType: string;
  head(columns: readonly string[]): string;
  rows(columns: readonly string[], some: readonly { row: ExportedRow; cursor: string }[]): string;
  /** How many rows there were, and what they come to: whoever has it has all. */
  foot(columns: readonly string[], rows: number, sum: bigint, summed: string): string;
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
    foot: (columns, rows, sum, summed) =>
      csv([columns.map((name, place) => (place === 0 ? `TOTAL ${rows}` : name === summed ? `${sum}` : ''))]),
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
    foot: (_, rows, sum, summed) => `${JSON.stringify({ total: { rows, [summed]: sum.toString() } })}\n`,
  },
};
