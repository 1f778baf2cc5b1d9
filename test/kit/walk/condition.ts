import type { Row } from './world.ts';

/** The office by which a list was asked: itself, or with all below it. */
export interface AskedOffice {
  readonly office: string;
  readonly withBranch: boolean;
}

/** That a row is read as far as a row of the matrix gives it. */
export interface Reading {
  readonly place: string;
  readonly row: Row;
  /** By its own key, not in a list and not from another row. */
  readonly byKey: boolean;
  readonly asked?: AskedOffice;
  /** That it is not read: what is not there for somebody is to them as if there were none. */
  readonly without?: boolean;
}

/** That a number is given to whoever may count all that it counts. */
export interface Counting {
  readonly place: string;
  /** The offices it counts. */
  readonly offices: readonly string[];
  /** One of the public's numbers. */
  readonly forPublic: boolean;
  /** Smaller than BI and the public may know. */
  readonly small?: boolean;
}

export type Condition = Reading | Counting;

export const isCounting = (condition: Condition): condition is Counting => 'forPublic' in condition;

/** Conditions by number: the same one stands behind many facts and is judged once. */
export class Conditions {
  readonly all: Condition[] = [];
  readonly #known = new Map<string, number>();

  numberOf(condition: Condition): number {
    const mark = markOf(condition);
    const known = this.#known.get(mark);
    if (known !== undefined) return known;
    this.#known.set(mark, this.all.length);
    return this.all.push(condition) - 1;
  }
}

const markOf = (condition: Condition): string =>
  isCounting(condition)
    ? JSON.stringify(condition)
    : JSON.stringify([
        condition.place,
        condition.row.type,
        condition.row.key,
        condition.row.by,
        condition.row.offices,
        condition.byKey,
        condition.asked,
        condition.without,
      ]);
