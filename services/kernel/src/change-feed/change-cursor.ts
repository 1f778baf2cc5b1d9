import { DomainError } from '../graph/errors.ts';
import { decodeCursor, encodeCursor } from '../list/cursor.ts';

/** A place in the order of a feed: by transaction, and within one as it was written. Numbers of 64 bits, as texts. */
export interface Place {
  readonly transactionId: string;
  readonly position: string;
}

/** Up to where somebody has read, and how far tombstones had been pruned when they began. */
interface FeedCursor {
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

export const writeFeedCursor = (mark: string, { generation, at, begun }: FeedCursor): string =>
  encodeCursor(mark, [generation, at.transactionId, at.position, begun.transactionId, begun.position]);

const TYPES = ['integer', 'numeric', 'numeric', 'numeric', 'numeric'];
const HIGHEST = 2n ** 63n;

/** Refuses what is no cursor of this feed and viewer. */
export function readFeedCursor(cursor: string, mark: string): FeedCursor {
  const [generation, ...numbers] = decodeCursor(cursor, mark, TYPES) as [number, ...string[]];
  const [transactionId = '', position = '', begunTransactionId = '', begunPosition = ''] = numbers;
  if (numbers.some((each) => BigInt(each) < 0n || BigInt(each) >= HIGHEST)) {
    throw new DomainError('BAD_CURSOR', 'This is no cursor of a change feed. Start again without it.');
  }
  return {
    generation,
    at: { transactionId, position },
    begun: { transactionId: begunTransactionId, position: begunPosition },
  };
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
