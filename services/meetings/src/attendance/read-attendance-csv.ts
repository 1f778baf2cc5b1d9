import { badInput, mustBeFew } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import { columnsOf } from './attendance-columns.ts';
import type { Days } from './attendance-details.ts';
import { readAttendanceLine } from './read-attendance-line.ts';
import type { SentRow } from './record-attendance.ts';

/** A table of one column has none: a name with a comma stays whole. */
const DELIMITERS = ['\t', ';', ','] as const;
const HEADER_LINES = 10;

/** The lines of a list, read as far as they can be; a line that cannot says why. Errors: BAD_USER_INPUT for the whole. */
export function readAttendanceCsv(text: string, days: Days): SentRow[] {
  const lines = linesOf(text, delimiterOf(text));
  const start = headerOf(lines);
  if (start < 0) throw badInput('csv', 'No line of names with `name` (nama) is among the first ten.');
  const columns = columnsOf(lines[start] as string[]);
  const rows = lines.slice(start + 1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  mustBeFew('csv', rows);
  return rows.map((cells) =>
    readAttendanceLine((column) => cells[columns.get(column) ?? -1]?.trim() || undefined, days),
  );
}

const headerOf = (lines: readonly string[][]): number =>
  lines.slice(0, HEADER_LINES).findIndex((cells) => columnsOf(cells).has('personName'));

/** What parts the line of names: a title behind a name has commas too, and Excel quotes them in no other table. */
function delimiterOf(text: string): string {
  const known = DELIMITERS.map((delimiter) => {
    try {
      const lines = linesOf(text, delimiter, HEADER_LINES);
      return columnsOf(lines[headerOf(lines)] ?? []).size;
    } catch {
      // Of another delimiter its quotes are in the wrong places.
      return 0;
    }
  });
  const most = Math.max(...known);
  return most === 0 ? ',' : (DELIMITERS[known.indexOf(most)] as string);
}

function linesOf(text: string, delimiter: string, most?: number): string[][] {
  const options = {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    delimiter,
    ...(most !== undefined && { to: most }),
  };
  try {
    return parse(text, options) as string[][];
  } catch (error) {
    throw badInput('csv', `It is no table: ${(error as Error).message}`);
  }
}
