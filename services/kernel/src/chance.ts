import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { v7 } from 'uuid';

/** A seeded source of made-up data: the same seed gives the same country. */
export class Chance {
  readonly #source;

  constructor(seed: number, ...names: string[]) {
    this.#source = xoroshiro128plus(names.reduce(mixed, seed | 0));
  }

  /** From 0 up to but without 1. */
  fraction(): number {
    return uniformFloat64(this.#source);
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return uniformInt(this.#source, least, most);
  }

  isLucky(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)] as T;
  }

  /** One of the items, each as likely as its weight. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let rest = this.fraction() * items.reduce((sum, { weight }) => sum + weight, 0);
    for (const item of items) {
      rest -= item.weight;
      if (rest < 0) return item;
    }
    return items.at(-1) as T;
  }

  /** Around `median`, never negative, with the long tail of amounts and delays. */
  skewed(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
    return median * Math.exp(spread * normal);
  }

  /** A UUID of version 7 whose time is the given day. */
  id(day: string): string {
    const random = Uint8Array.from({ length: 16 }, () => this.whole(0, 255));
    return v7({ msecs: Date.parse(day), random, seq: this.whole(0, 0x7fffffff) });
  }
}

/** FNV-1a, folding a name into a seed: each office and part draws from a stream of its own. */
const mixed = (seed: number, name: string): number => {
  let hash = seed ^ 0x811c9dc5;
  for (let index = 0; index < name.length; index++)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash | 0;
};
