import { noWorkbook, openWorkbook, type Workbook } from './open-workbook.ts';
import type { Cell } from './read-cell.ts';
import { type Element, elementsOf, readXml } from './read-xml.ts';

/** A line of a table as it stands there, counted from 1 as whoever opens the file sees it. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const MOST_COLUMNS = 200;

/** The lines of the first sheet of a workbook (XLSX), one after the other; of a formula its last result. */
export async function* readWorkbook(content: Buffer): AsyncGenerator<TableLine> {
  const workbook = await openWorkbook(content);
  try {
    const strings = await sharedStrings(workbook);
    const sheet = await workbook.part(await firstSheet(workbook));
    if (!sheet) throw noWorkbook('its first sheet is not there.');
    const reading = new SheetReading(strings);
    for await (const _ of readXml(sheet, reading)) yield* reading.take();
  } finally {
    workbook.close();
  }
}

async function firstSheet(workbook: Workbook): Promise<string> {
  const elements = await elementsOf(await workbook.part('xl/workbook.xml'));
  const attributesOf = (name: string) => elements.find((each) => each.name === name)?.attributes;
  if (['1', 'true'].includes(attributesOf('workbookPr')?.date1904 ?? ''))
    throw noWorkbook('it counts its days from 1904. Save it with days from 1900.');
  const id = attributesOf('sheet')?.['r:id'];
  const relations = await elementsOf(await workbook.part('xl/_rels/workbook.xml.rels'));
  const target = relations.find(({ attributes }) => id !== undefined && attributes.Id === id)?.attributes
    .Target;
  if (target === undefined) throw noWorkbook('it has no sheet.');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The texts that cells refer to by number. What is said of how they sound (rPh) is none of it. */
async function sharedStrings(workbook: Workbook): Promise<string[]> {
  const part = await workbook.part('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let isText = false;
  let isSound = false;
  const reading = readXml(part, {
    open({ name }) {
      if (name === 'si') text = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isSound = false;
      if (name === 'si') strings.push(text);
    },
  });
  for await (const _ of reading);
  return strings;
}

/** Where in a sheet one reads. */
class SheetReading {
  readonly #strings: readonly string[];
  #lines: TableLine[] = [];
  #line = 0;
  #cells: Cell[] = [];
  #place = 0;
  #type = 'n';
  #text = '';
  #isValue = false;

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
      this.#line = Number(attributes.r ?? this.#line + 1);
      this.#cells = [];
      this.#place = -1;
    }
    if (name === 'c') {
      this.#place = attributes.r === undefined ? this.#place + 1 : placeOf(attributes.r);
      this.#type = attributes.t ?? 'n';
      this.#text = '';
    }
    this.#isValue = name === 'v' || name === 't';
  }

  text(more: string): void {
    if (this.#isValue) this.#text += more;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'c' && this.#place < MOST_COLUMNS) this.#cells[this.#place] = this.#cell();
    if (name === 'row') this.#lines.push({ line: this.#line, cells: Array.from(this.#cells) });
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
