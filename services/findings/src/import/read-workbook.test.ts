import { expect, test } from '@jest/globals';
import { readWorkbook } from './read-workbook.ts';
import { BOOK, zip } from './test-workbook.ts';

const MANY = 2_000_000;
const sheet = (rows: string) => ({
  'xl/worksheets/one.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
async function linesOf(parts: Record<string, string>): Promise<number[]> {
  const lines: number[] = [];
  for await (const { line } of readWorkbook(zip({ ...BOOK, ...parts }))) lines.push(line);
  return lines;
}

test.each([
  [
    'millions of elements beside its sheets',
    { 'xl/workbook.xml': `<workbook>${'<a/>'.repeat(MANY)}</workbook>` },
    /too large/,
  ],
  [
    'millions of elements beside its relations',
    { 'xl/_rels/workbook.xml.rels': `<Relationships>${'<a/>'.repeat(MANY)}</Relationships>` },
    /too large/,
  ],
  [
    'too many texts',
    { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(MANY + 1)}</sst>`, ...sheet('') },
    /too many texts/,
  ],
  [
    'texts that are too long together',
    {
      'xl/sharedStrings.xml': `<sst>${`<si><t>${'x'.repeat(32_000)}</t></si>`.repeat(1_001)}</sst>`,
      ...sheet(''),
    },
    /too long together/,
  ],
  [
    'a text that is too long',
    { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(40_000)}</t></si></sst>`, ...sheet('') },
    /at most 32767 characters/,
  ],
  [
    'a cell that is too long',
    sheet(`<row><c t="str"><v>${'x'.repeat(40_000)}</v></c></row>`),
    /at most 32767/,
  ],
  ['a name without end', sheet(`<row a="${'x'.repeat(MANY)}"/>`), /too large/],
  ['elements in elements in elements', sheet('<a>'.repeat(MANY)), /too many elements/],
  ['too many rows', sheet('<row/>'.repeat(1_048_577)), /row 1048577/],
  ['a row beyond all rows', sheet('<row r="99999999999"/>'), /row "99999999999"/],
  ['a row that is none', sheet('<row r="abc"/>'), /row "abc"/],
  ['half a row', sheet('<row r="2.5"/>'), /row "2.5"/],
  ['a row twice', sheet('<row r="2"/><row r="2"/>'), /row "2" does not stand behind row 2/],
  ['a row before the first', sheet('<row r="0"/>'), /row "0"/],
])('a workbook is refused that has %s', async (_, parts, why) => {
  await expect(linesOf(parts as Record<string, string>)).rejects.toMatchObject({
    message: expect.stringMatching(why),
    extensions: { code: 'BAD_USER_INPUT', field: 'uploadId' },
  });
});

test('rows without a number stand behind the one before', async () => {
  expect(await linesOf(sheet('<row/><row r="4"/><row/>'))).toEqual([1, 4, 5]);
});
