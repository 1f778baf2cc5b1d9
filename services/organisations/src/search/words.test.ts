import { expect, test } from '@jest/globals';
import { namesOfOffice } from './names-of-office.ts';
import { wordsAsked } from './words.ts';

test.each([
  [
    'KPU Kab. Bolaang Mongondow Timur',
    { text: 'bolaang mongondow timur', level: 'REGENCY', kind: 'KABUPATEN' },
  ],
  ['kota   MANADO', { text: 'manado', kind: 'KOTA' }],
  ['kotamobagu', { text: 'kotamobagu', kind: undefined }],
  ['KPU Prov. Sulut', { text: 'sulut', level: 'PROVINCE' }],
  ['KIP Aceh', { text: 'aceh' }],
  ['kpu', { text: 'ri' }],
  ['ｍａｎａｄｏ', { text: 'manado' }],
])('"%s" is understood', (asked, expected) => {
  expect({ kind: undefined, ...wordsAsked(asked) }).toMatchObject(expected);
});

test.each(['', '  ', '🗳️', '---', 'x'.repeat(101)])('"%s" is refused', (asked) => {
  expect(() => wordsAsked(asked)).toThrow(
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', field: 'text' } }),
  );
});

test.each([
  ['Kabupaten Bolaang Mongondow Timur', 'bolaang mongondow timur', ['boltim', 'bmt']],
  ['Sulawesi Tenggara', 'sulawesi tenggara', ['sultra']],
  ['Sulawesi Tengah', 'sulawesi tengah', ['sulteng']],
  ['Kota Manado', 'manado', ['mnd']],
])('the names of %s', (name, full, short) => {
  const names = namesOfOffice(name);
  expect(names.filter(({ kind }) => kind === 'NAME').map((each) => each.name)).toEqual([full]);
  expect(names.filter(({ kind }) => kind === 'ABBREVIATION').map((each) => each.name)).toEqual(
    expect.arrayContaining(short),
  );
});
