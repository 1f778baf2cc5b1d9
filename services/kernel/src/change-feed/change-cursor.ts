import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import { DomainError } from '../graph/errors.ts';

/** A place in the order of a feed: by transaction, and within one as it was written. Numbers of 64 bits, as texts. */
export interface Place {
  readonly transactionId: string;
  readonly position: string;
}

/** Up to where somebody has read, and how far tombstones had been pruned when they began. */
export interface FeedCursor {
  readonly generation: number;
  readonly at: Place;
  readonly begun: Place;
}

/** How far tombstones were pruned, of which numbering of transactions. */
export interface Horizon {
  readonly generation: number;
  readonly pruned: Place;
}

export const BEGINNING: Place = { transactionId: '0', position: '0' };

const isBefore = (one: Place, other: Place): boolean => {
  const [mine, theirs] = [BigInt(one.transactionId), BigInt(other.transactionId)];
  return mine === theirs ? BigInt(one.position) < BigInt(other.position) : mine < theirs;
};

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const NUMBERS = 5;

/** What cursors of this feed and this viewer are sealed with: `seal` is the feed's, `mark` says whose it is. */
export const cursorKey = (seal: string, mark: string): Buffer =>
  createHash('sha256').update(`${seal} ${mark}`).digest();

/**
 * Sealed, because the numbers of two places say how much others changed in between. The same place is the same cursor,
 * of one length: a reader sees whether anything of theirs changed, and nothing else.
 */
export function writeFeedCursor(key: Buffer, { generation, at, begun }: FeedCursor): string {
  const numbers = [generation, at.transactionId, at.position, begun.transactionId, begun.position];
  const plain = Buffer.concat(
    numbers.map((number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(BigInt(number));
      return bytes;
    }),
  );
  const nonce = createHmac('sha256', key).update(plain).digest().subarray(0, NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  );
}

/** Refuses what is no cursor of this feed and viewer. */
export function readFeedCursor(cursor: string, key: Buffer): FeedCursor {
  const plain = opened(Buffer.from(cursor, 'base64url'), key);
  const number = (index: number) => plain.readBigInt64BE(8 * index).toString();
  return {
    generation: Number(number(0)),
    at: { transactionId: number(1), position: number(2) },
    begun: { transactionId: number(3), position: number(4) },
  };
}

function opened(sealed: Buffer, key: Buffer): Buffer {
  try {
    if (sealed.length !== NONCE + 8 * NUMBERS + TAG) throw new Error('It has another length.');
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE));
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    throw new DomainError(
      'BAD_CURSOR',
      'This is no cursor of this change feed and viewer. Start again without it.',
    );
  }
}

/** Refuses a cursor behind which a tombstone may have been pruned; what was pruned before they began, they never had. */
export function refuseExpired({ generation, at, begun }: FeedCursor, horizon: Horizon): void {
  const sure = isBefore(at, begun) ? begun : at;
  if (generation === horizon.generation && !isBefore(sure, horizon.pruned)) return;
  throw new DomainError(
    'CURSOR_EXPIRED',
    'Deletions since this cursor are no longer kept. Read the feed from the beginning, and drop what it does not name.',
    { field: 'after' },
  );
}
