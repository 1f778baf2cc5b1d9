import { shown } from '@oversight/kernel';
import { noWorkbook } from './open-workbook.ts';
import type { Cell } from './read-cell.ts';
import { LONGEST_CELL } from './read-shared-strings.ts';
import type { TableLine } from './read-workbook.ts';
import type { Element } from './read-xml.ts';

const MOST_COLUMNS = 200;
/** As in the programs that write workbooks. */
const MOST_ROWS = 1_048_576;
/** Fifty thousand lines of that many columns. */
const MOST_CELLS = 10_000_000;
const MOST_CHARACTERS = 128_000_000;

/** Where in a sheet one reads. */
export class SheetReading {
  readonly #strings: readonly string[];
  #lines: TableLine[] = [];
  #line = 0;
  #cells: Cell[] = [];
  #place = 0;
  #type = 'n';
  #text = '';
  #isValue = false;
  #count = 0;
  #characters = 0;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
  }

  take(): TableLine[] {
    const taken = this.#lines;
    this.#lines = [];
    return taken;
  }

  open({ name, attributes }: Element): void {
    if (name === 'row') {
      this.#line = lineAfter(this.#line, attributes.r);
      this.#cells = [];
      this.#place = -1;
    }
    if (name === 'c') {
      this.#count += 1;
      if (this.#count > MOST_CELLS) throw noWorkbook('it has too many cells.');
      this.#place = attributes.r === undefined ? this.#place + 1 : placeOf(attributes.r);
      this.#type = attributes.t ?? 'n';
      this.#text = '';
    }
    this.#isValue = name === 'v' || name === 't';
  }

  text(more: string): void {
    if (!this.#isValue) return;
    this.#text += more;
    if (this.#text.length > LONGEST_CELL) throw noWorkbook(`a cell has at most ${LONGEST_CELL} characters.`);
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'c' && this.#place < MOST_COLUMNS) this.#keep(this.#cell());
    if (name === 'row') this.#lines.push({ line: this.#line, cells: Array.from(this.#cells) });
  }

  /** A text to which many cells refer counts in each of them: it is read there. */
  #keep(cell: Cell): void {
    this.#cells[this.#place] = cell;
    this.#characters += typeof cell === 'string' ? cell.length : 1;
    if (this.#characters > MOST_CHARACTERS) throw noWorkbook('its cells are too long together.');
  }

  #cell(): Cell {
    if (this.#text === '') return undefined;
    if (this.#type === 's') return this.#strings[Number(this.#text)];
    if (this.#type === 'b') return this.#text === '1' ? 'TRUE' : 'FALSE';
    // A float of seventeen digits is written so that it can be read back; what cannot is left as it is.
    const number = this.#type === 'n' ? Number(this.#text) : Number.NaN;
    return Number.isFinite(number) ? number : this.#text;
  }
}

/** "AB12" is the 28th column: place 27. */
function placeOf(reference: string): number {
  let place = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? 'A')
    place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

/** Rows stand one after the other, each once. */
function lineAfter(before: number, said: string | undefined): number {
  const line = said === undefined ? before + 1 : /^\d{1,7}$/.test(said) ? Number(said) : 0;
  if (line <= before || line > MOST_ROWS)
    throw noWorkbook(`row ${said === undefined ? line : shown(said)} does not stand behind row ${before}.`);
  return line;
}
