import { expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor, markOf } from './cursor.ts';

const mark = markOf(['list']);
const TYPES = ['numeric(20,0)', 'date', 'varchar(100)', 'uuid'];
const AT = '2026-06-30T01:02:03.004Z';
const VALUES = ['12', '2026-06-30', 'Jawa "Barat" ?', '019a0290-4280-7594-960a-5154c586f55b'];
const refused = expect.objectContaining({ extensions: { code: 'BAD_CURSOR' } });

test('a cursor comes back as it went', () => {
  expect(decodeCursor(encodeCursor(mark, [12n, ...VALUES.slice(1)]), mark, TYPES)).toEqual(VALUES);
});

test.each([
  ['of another list', encodeCursor(markOf(['other']), VALUES)],
  ['with a value too few', encodeCursor(mark, VALUES.slice(1))],
  ['with an operator for a value', encodeCursor(mark, [{ $re: '(a+)+$' }, ...VALUES.slice(1)])],
  ['with a list for a value', encodeCursor(mark, [['12'], ...VALUES.slice(1)])],
  ['with null for a value', encodeCursor(mark, [null, ...VALUES.slice(1)])],
  ['with words for a day', encodeCursor(mark, ['12', 'yesterday', ...VALUES.slice(2)])],
  ['with a day that is none', encodeCursor(mark, ['12', '2026-02-30', ...VALUES.slice(2)])],
  ['with words for an id', encodeCursor(mark, [...VALUES.slice(0, 3), 'x'])],
  ['that is none', 'nonsense'],
  ['that is JSON of another kind', Buffer.from('{"a":1}').toString('base64url')],
])('a cursor %s is refused', (_, cursor) => {
  expect(() => decodeCursor(cursor, mark, TYPES)).toThrow(refused);
});

test.each([
  '1',
  '+275760-09-13T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '2026-06-30',
  '2026-02-30T00:00:00Z',
  'yesterday',
])('a cursor with %s for an instant is refused', (value) => {
  const decode = (instant: string) => decodeCursor(encodeCursor(mark, [instant]), mark, ['timestamptz(3)']);
  expect(decode(AT)).toEqual([AT]);
  expect(() => decode(value)).toThrow(refused);
});
