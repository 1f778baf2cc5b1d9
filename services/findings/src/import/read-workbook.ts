import { noWorkbook, openWorkbook, type Workbook } from './open-workbook.ts';
import type { Cell } from './read-cell.ts';
import { sharedStrings } from './read-shared-strings.ts';
import { SheetReading } from './read-sheet.ts';
import { elementsOf, readXml } from './read-xml.ts';

/** A line of a table as it stands there, counted from 1 as whoever opens the file sees it. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Cell[];
}

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
  const elements = await elementsOf(await workbook.part('xl/workbook.xml'), ['workbookPr', 'sheet']);
  const attributesOf = (name: string) => elements.find((each) => each.name === name)?.attributes;
  if (['1', 'true'].includes(attributesOf('workbookPr')?.date1904 ?? ''))
    throw noWorkbook('it counts its days from 1904. Save it with days from 1900.');
  const id = attributesOf('sheet')?.['r:id'];
  const relations = await elementsOf(await workbook.part('xl/_rels/workbook.xml.rels'), ['Relationship']);
  const target = relations.find(({ attributes }) => id !== undefined && attributes.Id === id)?.attributes
    .Target;
  if (target === undefined) throw noWorkbook('it has no sheet.');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
