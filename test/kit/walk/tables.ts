/** A line of a table of a Markdown page, with where it stands there. */
interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, line.lastIndexOf('|'))
    .split('|')
    .map((cell) => cell.trim());

/** Rows of the table whose heading has these first columns. Throws at a row that is longer or shorter than it. */
export function tableUnder(page: string, ...heading: string[]): { columns: string[]; rows: TableRow[] } {
  const lines = page.split('\n');
  const start = lines.findIndex(
    (line) => line.startsWith('|') && heading.every((name, index) => cellsOf(line)[index] === name),
  );
  if (start < 0) throw new Error(`There is no table | ${heading.join(' | ')} |.`);
  const columns = cellsOf(lines[start] as string);
  const rows: TableRow[] = [];
  for (let at = start + 2; lines[at]?.startsWith('|'); at++) {
    const cells = cellsOf(lines[at] as string);
    if (cells.length !== columns.length) {
      throw new Error(`Line ${at + 1}: ${cells.length} cells under ${columns.length} columns.`);
    }
    rows.push({ line: at + 1, cells });
  }
  return { columns, rows };
}

/** Every word between backticks. */
export const quoted = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string);
