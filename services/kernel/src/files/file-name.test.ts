import { expect, test } from '@jest/globals';
import { fileNameFrom } from './file-name.ts';
import { isTaken, mayBeCalled } from './media-types.ts';

test.each(['laporan.pdf', 'Laporan 🗳️.pdf', 'تقرير.pdf', 'דו״ח.pdf', '報告.docx', `it's "x" 100%.pdf`])(
  '%s stays as it is',
  (name) => expect(fileNameFrom(` ${name} `)).toBe(name),
);

test('letters that are written in two ways are one', () => {
  expect(fileNameFrom('e\u0301.pdf')).toBe('\u00e9.pdf');
});

test.each([
  undefined,
  null,
  '',
  '  ',
  '.',
  '..',
  'a/b',
  'a\\b',
  'a\u0000',
  'a\nb',
  '\u009f',
  'laporan\u202efdp.exe',
  '\ufffd',
  'x'.repeat(201),
])('%j is no name', (name) =>
  expect(() => fileNameFrom(name)).toThrow(expect.objectContaining({ name: 'DomainError' })),
);

test('what a file is and what it is called must agree', () => {
  expect(mayBeCalled('a.PDF')).toBe(true);
  expect(isTaken('application/pdf', 'a.PDF')).toBe(true);
  expect(isTaken('image/jpeg', 'a.jpeg')).toBe(true);
  for (const [type, name] of [
    ['application/pdf', 'a.jpg'],
    ['text/html', 'a.html'],
    ['image/svg+xml', 'a.svg'],
    ['application/x-msdownload', 'a.pdf'],
    ['toString', 'a.pdf'],
    [undefined, 'a.pdf'],
  ] as const)
    expect(isTaken(type, name)).toBe(false);
  for (const name of ['pdf', 'a.pdf.exe', 'a.', 'a.html']) expect(mayBeCalled(name)).toBe(false);
});
