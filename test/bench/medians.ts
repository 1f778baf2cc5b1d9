export type Work = () => Promise<unknown>;

/** Milliseconds each piece of work takes, the middle of many: taken in turns, so that a busy moment hits all alike. */
export async function medians<Name extends string>(
  works: Record<Name, Work>,
  { warm, times }: { warm: number; times: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < warm + times; turn++) {
    // Whoever always came second would find everything warm.
    for (const name of turn % 2 ? names : names.toReversed()) {
      const start = performance.now();
      await works[name]();
      if (turn >= warm) taken[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken[name])])) as Record<Name, number>;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

export const milliseconds = (value: number): string => `${value.toFixed(3)} ms`;
