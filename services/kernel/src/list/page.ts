import { badInput } from '../graph/errors.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

export interface PageArguments {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

export type Direction = 'ASC' | 'DESC';

/** Columns that are never null, so that "behind this row" is one comparison. */
export type Order<T> = [column: Extract<keyof T, string>, direction: Direction][];

/** Conditions in MikroORM's form, on the entity's own properties. */
export type Where = Record<string, unknown>;

export interface Selection<T> extends PageArguments {
  where?: Where;
  /** The primary key is added behind it, so that no two rows are equal. */
  orderBy?: Order<T>;
  /** The parent on which the rows hang; none for a root list. */
  of?: string;
}

export interface Page<T> {
  nodes: T[];
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount(): Promise<number>;
}

/** A page of nothing: for a list that this viewer may not even ask about. */
export const NO_PAGE: Page<never> = {
  nodes: [],
  cursors: [],
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: async () => 0,
};

export function sizeOf({ first, last, after, before }: PageArguments): number {
  if (first !== undefined && last !== undefined) throw badInput('last', 'Give `first` or `last`, not both.');
  if (after !== undefined && last !== undefined) throw badInput('after', '`after` goes with `first`.');
  if (before !== undefined && last === undefined) throw badInput('before', '`before` goes with `last`.');
  const size = first ?? last ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE) {
    const field = first === undefined ? 'last' : 'first';
    throw badInput(field, `A page holds 1 to ${LARGEST_PAGE} rows, not ${size}.`);
  }
  return size;
}

/** A column named twice orders nothing more, and each would double the conditions behind a cursor. */
export function refuseRepeats<T>(order: Order<T>): void {
  const columns = order.map(([column]) => column);
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index);
  if (repeated !== undefined) throw badInput('orderBy', 'Name each field of the order once.');
}

const turned = (direction: Direction): Direction => (direction === 'ASC' ? 'DESC' : 'ASC');

export const reversed = <T>(order: Order<T>): Order<T> =>
  order.map(([column, direction]) => [column, turned(direction)]);

/** Rows behind these values in this order: (a > x) or (a = x and b > y) or … */
export const behind = <T>(order: Order<T>, values: unknown[]): Where => ({
  $or: order.map(([column, direction], depth) => ({
    $and: [
      ...order.slice(0, depth).map(([earlier], index) => ({ [earlier]: values[index] })),
      { [column]: { [direction === 'ASC' ? '$gt' : '$lt']: values[depth] } },
    ],
  })),
});
