import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readOfficeCodes } from './office-codes.ts';

let place: string;
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'office-codes-'));
});
afterAll(() => rmSync(place, { recursive: true }));

const HEADER = 'code,kode_bps,kode_satker,web_address';
const folder = (...lines: string[]): string => {
  const made = mkdtempSync(join(place, 'reference-'));
  writeFileSync(join(made, 'office-codes.csv'), `${lines.join('\n')}\n`);
  return made;
};
const isOffice = (code: string) => ['00', '71', '71.10', '71.11'].includes(code);
const read = (...folders: string[]) => Object.fromEntries(readOfficeCodes(folders, isOffice));

test('a later folder completes and corrects an earlier one, and its empty cells wipe nothing', () => {
  const shipped = folder(HEADER, '71.10,7111,,boltim.go.id', '71.11,7110,,');
  const given = folder(`\uFEFF${HEADER}`, '71.10,,654321,', '', '71.11,7109,,', ' 71 , 7100 ,,');
  expect(read(shipped, given)).toEqual({
    '71.10': { kode_bps: '7111', kode_satker: '654321', web_address: 'boltim.go.id' },
    '71.11': { kode_bps: '7109' },
    '71': { kode_bps: '7100' },
  });
});

test.each([
  ['an unknown office', [HEADER, '71,7100,,', '99,9900,,'], 'line 3: "99" is the code of no office'],
  ['no office', [HEADER, ',7100,,'], 'line 2: "" is the code of no office'],
  ['a short kode_bps', [HEADER, '', '71,71,,'], 'line 3: kode_bps "71" is not 4 digits'],
  ['a long kode_satker', [HEADER, '71,,1234567,'], 'line 2: kode_satker "1234567" is not 6 digits'],
  ['an address with a blank', [HEADER, '71,,,a b'], 'line 2: web_address "a b" is not a host name'],
  ['words to dial', [`${HEADER},phone`, '71,,,,call me'], 'line 2: phone "call me" is not digits'],
  ['another separator', [HEADER.replaceAll(',', ';'), '71;;;'], 'line 1: no column code'],
  ['a cell too many', [HEADER, '71,,,,'], 'line 2'],
  ['one kode_bps twice', [HEADER, '71,7100,,', '71.10,7100,,'], '"7100" is given to 71 and to 71.10'],
])('%s is refused by line and value', (_, lines, words) => {
  expect(() => read(folder(...lines))).toThrow(
    expect.objectContaining({ code: 'BAD_REFERENCE', message: expect.stringContaining(words) }),
  );
});

test.each([
  ['folder', () => join(place, 'nowhere')],
  ['file', () => mkdtempSync(join(place, 'empty-'))],
])('a missing %s is refused', (_, where) => {
  expect(() => read(where())).toThrow(expect.objectContaining({ code: 'NO_REFERENCE' }));
});
