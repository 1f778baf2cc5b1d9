import { expect, test } from '@jest/globals';
import { REQUIRED_COLUMNS } from './import-columns.ts';
import { readFindingsTable } from './read-findings-table.ts';
import { BOOK, zip } from './test-workbook.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CELLS: Record<string, string> = {
  reportNumber: 'L-1',
  reportTitle: 'Judul',
  type: 'kinerja',
  reportedOn: '2025-06-10',
  fiscalYear: '2024',
  findingNumber: '1',
  findingTitle: 'Temuan',
  findingCode: '1.01.07',
  recommendationNumber: '1',
  recommendation: 'Setor',
  recommendationCode: '01',
  organisationCode: '71.10',
  receivedOn: '15/06/2025',
};
const head = REQUIRED_COLUMNS;
const body = head.map((name) => CELLS[name] as string);
const read = (text: string) => readFindingsTable(Buffer.from(text), 'text/csv');

test.each([';', ',', '\t'])(
  'columns are parted by %p, below a title, in any order and either language',
  async (by) => {
    const names = head.map(
      (name) => ({ organisationCode: 'KODE SATKER', receivedOn: 'Tgl. Diterima' })[name as string] ?? name,
    );
    const text = `\ufeffDaftar temuan\n\n${names.toReversed().join(by)}\n${body.toReversed().join(by)}\n`;
    expect(await read(text)).toEqual([
      {
        line: 4,
        unread: [],
        said: {
          ...CELLS,
          type: 'PERFORMANCE',
          receivedOn: '2025-06-15',
          fiscalYear: 2024,
          findingNumber: 1,
          recommendationNumber: 1,
        },
      },
    ]);
  },
);

test('a cell may have lines of its own, and a line that cannot be read says its place', async () => {
  const twice = body.with(head.indexOf('recommendation'), '"Setor\nsegera"');
  const wrong = body.with(head.indexOf('receivedOn'), 'kemarin');
  const [first, second] = await read([head, twice, wrong].map((cells) => cells.join(';')).join('\n'));
  expect(first).toMatchObject({ line: 2, said: { recommendation: 'Setor\nsegera' }, unread: [] });
  expect(second).toMatchObject({
    line: 4,
    said: { reportNumber: 'L-1' },
    unread: [{ column: 'receivedOn', value: 'kemarin' }],
  });
});

test.each([
  ['Latin-1', Buffer.from('temuan\xe9', 'latin1'), 'text/csv', /UTF-8/],
  ['a file of another kind', Buffer.from('%PDF'), 'application/pdf', /CSV or XLSX/],
  ['a workbook that is none', Buffer.from('PK nothing'), XLSX, /no workbook/],
])('%s is refused', async (_, bytes, mediaType, why) => {
  await expect(readFindingsTable(bytes, mediaType)).rejects.toThrow(why);
});

const place = (index: number) => (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26));
const sheet = (cells: readonly string[]) =>
  `<worksheet><sheetData><row r="3">${head
    .map((name, index) => `<c r="${place(index)}3" t="inlineStr"><is><t>${name}</t></is></c>`)
    .join('')}</row><row r="7">${cells.join('')}</row></sheetData></worksheet>`;

test('of a workbook the first sheet is read: texts, numbers, days, and of formulas their result', async () => {
  const cells = head.map((name, index) => {
    const at = `r="${place(index)}7"`;
    if (name === 'receivedOn') return `<c ${at} s="4"><v>45823</v></c>`;
    if (name === 'findingNumber') return `<c ${at}><f>1+1</f><v>2</v></c>`;
    if (name === 'reportTitle') return `<c ${at} t="s"><v>1</v></c>`;
    if (name === 'recommendation') return `<c ${at} t="str"><f>A1&amp;"x"</f><v>Setor &amp; lapor</v></c>`;
    return `<c ${at} t="inlineStr"><is><t>${CELLS[name]}</t></is></c>`;
  });
  const shared =
    '<sst><si><t>nol</t></si><si><r><t>Ju</t></r><r><t>dul</t></r><rPh><t>bunyi</t></rPh></si></sst>';
  const book = zip({ ...BOOK, 'xl/sharedStrings.xml': shared, 'xl/worksheets/one.xml': sheet(cells) });
  expect(await readFindingsTable(book, XLSX)).toMatchObject([
    {
      line: 7,
      said: {
        findingNumber: 2,
        receivedOn: '2025-06-15',
        reportTitle: 'Judul',
        recommendation: 'Setor & lapor',
      },
    },
  ]);
});

test.each([
  ['unfolds to too much', zip({ ...BOOK, 'xl/worksheets/one.xml': '<a/>' }, 400_000_000), /too large/],
  ['lies about how much it unfolds to', zip({ ...BOOK, 'xl/worksheets/one.xml': '<a/>' }, 3), /no workbook/],
  ['has no sheet', zip({ 'xl/workbook.xml': '<workbook/>' }), /no sheet/],
  ['is broken XML', zip({ ...BOOK, 'xl/worksheets/one.xml': '<worksheet><row>' }), /no workbook/],
  [
    'asks for entities of its own',
    zip({ ...BOOK, 'xl/worksheets/one.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    /no workbook/,
  ],
  [
    'counts from 1904',
    zip({ ...BOOK, 'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>' }),
    /1904/,
  ],
])('a workbook that %s is refused', async (_, bytes, why) => {
  await expect(readFindingsTable(bytes, XLSX)).rejects.toThrow(why);
});
