import { badInput } from '@oversight/kernel';
import { parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { columnsOf } from './import-columns.ts';
import type { TableLine } from './read-workbook.ts';

const DELIMITERS = [';', '\t', ','] as const;
const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: true } as const;
export const HEADER_LINES = 10;
/** In characters: more than ten lines of names and titles. */
const HEAD = 64 * 1024;

const noTable = (error: unknown) => badInput('uploadId', `It is no table: ${(error as Error).message}`);

/** The lines of a table as text, parted by commas, semicolons or tabs. */
export async function* readCsv(content: Buffer): AsyncGenerator<TableLine> {
  const text = utf8(content);
  const parser = parse(text, { ...OPTIONS, delimiter: delimiterOf(text), info: true });
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>)
      yield { line: lastLineBefore(record, info.lines), cells: record };
  } catch (error) {
    throw noTable(error);
  }
}

/** The line on which a record begins: a cell may have lines of its own. */
const lastLineBefore = (record: readonly string[], lines: number): number =>
  lines - record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

function utf8(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw badInput('uploadId', 'It is no text in UTF-8: save it as "CSV UTF-8".');
  }
}

/** That by which most columns are known. */
function delimiterOf(text: string): string {
  const head = text.slice(0, HEAD);
  const known = DELIMITERS.map((delimiter) => {
    try {
      const lines = parseNow(head, { ...OPTIONS, delimiter, to: HEADER_LINES }) as string[][];
      return Math.max(0, ...lines.map((cells) => columnsOf(cells).size));
    } catch {
      return 0;
    }
  });
  return DELIMITERS[known.indexOf(Math.max(...known))] as string;
}
