import { BOM, csvRow } from './csv-row.ts';
import type { ExportedRow } from './export-tables.ts';

/** How rows are written one after the other, and what closes them. */
export interface ExportForm {
  readonly mediaType: string;
  head(columns: readonly string[]): string;
  row(columns: readonly string[], row: ExportedRow, cursor: string | null): string;
  /** How many rows there were, and what they come to: whoever has it has all. */
  foot(columns: readonly string[], rows: number, sum: bigint, summed: string): string;
}

export const EXPORT_FORMS: Readonly<Record<string, ExportForm>> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    head: (columns) => BOM + csvRow(columns),
    row: (columns, row) => csvRow(columns.map((column) => row[column])),
    foot: (columns, rows, sum, summed) =>
      csvRow(
        columns.map((column, place) =>
          place === 0 ? `TOTAL ${rows}` : column === summed ? sum.toString() : undefined,
        ),
      ),
  },
  ndjson: {
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    row: (columns, row, cursor) =>
      `${JSON.stringify({ ...Object.fromEntries(columns.map((column) => [column, row[column] ?? null])), cursor })}\n`,
    foot: (_, rows, sum, summed) => `${JSON.stringify({ total: { rows, [summed]: sum.toString() } })}\n`,
  },
};
