import { expect, test } from '@jest/globals';
import { BEGINNING, cursorKey, type FeedCursor, readFeedCursor, writeFeedCursor } from './change-cursor.ts';

const SEAL = '019a0290-4280-7594-960a-5154c586f55b';
const key = cursorKey(SEAL, 'mark');
const CURSOR: FeedCursor = {
  generation: 3,
  at: { transactionId: '9223372036854775807', position: '1234567' },
  begun: { transactionId: '42', position: '0' },
};
const FIRST: FeedCursor = { generation: 1, at: BEGINNING, begun: BEGINNING };
const refused = expect.objectContaining({ extensions: { code: 'BAD_CURSOR' } });

test('a cursor comes back as it went, and one place is one cursor', () => {
  for (const cursor of [CURSOR, FIRST]) {
    expect(readFeedCursor(writeFeedCursor(key, cursor), key)).toEqual(cursor);
    expect(writeFeedCursor(key, cursor)).toBe(writeFeedCursor(key, cursor));
  }
});

test('places that are near are no nearer in what is handed out, and none is longer than another', () => {
  const bytesOf = (position: number) =>
    Buffer.from(
      writeFeedCursor(key, { ...FIRST, at: { transactionId: '7', position: `${position}` } }),
      'base64url',
    );
  const [one, next, far] = [bytesOf(1), bytesOf(2), bytesOf(2_000_000_000)];
  expect([next.length, far.length]).toEqual([one.length, one.length]);
  const alike = one.filter((byte, index) => byte === next[index]);
  expect(alike.length).toBeLessThan(8);
});

test.each([
  ['of another viewer', writeFeedCursor(cursorKey(SEAL, 'other'), CURSOR)],
  ['of another feed', writeFeedCursor(cursorKey(SEAL.replace('b', 'c'), 'mark'), CURSOR)],
  ['that is cut', writeFeedCursor(key, CURSOR).slice(0, -4)],
  ['with something behind it', `${writeFeedCursor(key, CURSOR)}AAAA`],
  ['that is none', 'nonsense'],
  ['that is empty', ''],
  ['of as many bytes', Buffer.alloc(68).toString('base64url')],
])('a cursor %s is refused', (_, cursor) => {
  expect(() => readFeedCursor(cursor, key)).toThrow(refused);
});

test('a cursor with any bit turned round is refused', () => {
  const sealed = Buffer.from(writeFeedCursor(key, CURSOR), 'base64url');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const bytes = Buffer.from(sealed);
    bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => readFeedCursor(bytes.toString('base64url'), key)).toThrow(refused);
  }
});
