import { Conditions } from './condition.ts';

/** One value in one place of one answer, and all that must hold for whoever reads it. */
export interface Fact {
  readonly path: string;
  readonly conditions: readonly number[];
  /** Whether it is there depends on more than on who may read it. */
  readonly uncertain: boolean;
}

/** Every value that any answer held, by number. */
export class Facts {
  readonly conditions = new Conditions();
  readonly all: Fact[] = [];
  /** Planted words, with the values they stand in. */
  readonly words = new Map<string, Set<number>>();
  readonly #known = new Map<string, number>();

  /** A value in which a planted word stands. */
  note(word: string, fact: number): void {
    const where = this.words.get(word) ?? new Set();
    this.words.set(word, where.add(fact));
  }

  numberOf(path: string, conditions: readonly number[], uncertain: boolean): number {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    this.#known.set(path, this.all.length);
    return this.all.push({ path, conditions: [...new Set(conditions)], uncertain }) - 1;
  }
}

/** What one walker was shown. */
export class Sight {
  readonly facts = new Set<number>();
  /** `Type.field` of which a value was seen. */
  readonly fields = new Set<string>();
  /** The planted words in all that came, cursors and error messages included. */
  readonly words = new Set<string>();
  /** Lists of which the number given is not the number that came. */
  readonly miscounted: string[] = [];
  /** Refusals that no rule foresees. */
  readonly unforeseen: string[] = [];
  questions = 0;
}
