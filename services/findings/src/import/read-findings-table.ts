import { badInput } from '@oversight/kernel';
import type { FindingLine, SentLine } from './finding-line.ts';
import { COLUMN_NAMES, columnsOf, type ImportColumn, REQUIRED_COLUMNS } from './import-columns.ts';
import { type BrokenCell, LineRefusal } from './line-refusal.ts';
import { type Cell, type CellValue, readCell } from './read-cell.ts';
import { HEADER_LINES, readCsv } from './read-csv.ts';
import { readWorkbook, type TableLine } from './read-workbook.ts';
import { takeTurns } from './take-turns.ts';

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_LINES = 50_000;

type Reading = (content: Buffer) => AsyncIterable<TableLine>;
const READINGS: Readonly<Record<string, Reading>> = {
  'text/csv': readCsv,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readWorkbook,
};

export const isTable = (mediaType: string): boolean => Object.hasOwn(READINGS, mediaType);

/** The lines of a table behind its line of names, each read as far as it can be. Errors: BAD_USER_INPUT for the whole. */
export async function readFindingsTable(content: Buffer, mediaType: string): Promise<SentLine[]> {
  const reading = READINGS[mediaType];
  if (!reading) throw badInput('uploadId', 'Send a table: CSV or XLSX.');
  const read: SentLine[] = [];
  let columns: Map<ImportColumn, number> | undefined;
  let seen = 0;
  const turn = takeTurns();
  for await (const { line, cells } of reading(content)) {
    seen += 1;
    await turn();
    if (columns) {
      if (cells.some((cell) => cell !== undefined && String(cell).trim() !== '')) {
        if (read.length === MOST_LINES) throw badInput('uploadId', `At most ${MOST_LINES} lines at once.`);
        read.push(readLine(line, cells, columns));
      }
    } else {
      const named = columnsOf(cells.map((cell) => String(cell ?? '')));
      if (named.has('recommendationNumber')) columns = withAll(named);
      else if (seen === HEADER_LINES) break;
    }
  }
  if (!columns)
    throw badInput(
      'uploadId',
      'No line of names with `recommendationNumber` (nomor rekomendasi) is among the first ten.',
    );
  if (read.length === 0) throw badInput('uploadId', 'There is no line behind the line of names.');
  return read;
}

function withAll(columns: Map<ImportColumn, number>): Map<ImportColumn, number> {
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.has(column));
  if (missing.length > 0) throw badInput('uploadId', `These columns are missing: ${missing.join(', ')}.`);
  return columns;
}

function readLine(
  line: number,
  cells: readonly Cell[],
  columns: ReadonlyMap<ImportColumn, number>,
): SentLine {
  const said: Partial<Record<ImportColumn, CellValue>> = {};
  const unread: BrokenCell[] = [];
  for (const column of COLUMN_NAMES) {
    try {
      const value = readCell(column, cells[columns.get(column) ?? -1]);
      if (value !== undefined) said[column] = value;
    } catch (error) {
      if (!(error instanceof LineRefusal)) throw error;
      unread.push({ column, rule: error.message, value: error.value });
    }
  }
  return {
    line,
    externalRef: (said.externalRef as string | undefined)?.slice(0, 100),
    said: said as Partial<FindingLine>,
    unread,
  };
}
