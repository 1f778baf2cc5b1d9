import { noWorkbook, type Workbook } from './open-workbook.ts';
import { readXml } from './read-xml.ts';

/** As in the programs that write workbooks. */
export const LONGEST_CELL = 32_767;
/** Fifty thousand lines of which every cell is another text. */
const MOST_STRINGS = 2_000_000;
const MOST_CHARACTERS = 32_000_000;

/** The texts that cells refer to by number. What is said of how they sound (rPh) is none of it. */
export async function sharedStrings(workbook: Workbook): Promise<string[]> {
  const part = await workbook.part('xl/sharedStrings.xml');
  const strings: string[] = [];
  if (!part) return strings;
  let text = '';
  let length = 0;
  let isText = false;
  let isSound = false;
  const reading = readXml(part, {
    open({ name }) {
      if (name === 'si') text = '';
      if (name === 'rPh') isSound = true;
      isText = name === 't' && !isSound;
    },
    text: (more) => {
      if (!isText) return;
      text += more;
      length += more.length;
      if (text.length > LONGEST_CELL) throw noWorkbook(`a cell has at most ${LONGEST_CELL} characters.`);
      if (length > MOST_CHARACTERS) throw noWorkbook('its texts are too long together.');
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') isSound = false;
      if (name !== 'si') return;
      if (strings.length === MOST_STRINGS) throw noWorkbook('it has too many texts.');
      strings.push(text);
    },
  });
  for await (const _ of reading);
  return strings;
}
