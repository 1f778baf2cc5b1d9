import { holds, ruleOf } from './expected.ts';
import type { Fact, Facts, Sight } from './facts.ts';
import type { Matrix } from './matrix.ts';
import type { Walker } from './walker.ts';

/** What one walker was shown, against what the matrix gives. */
export interface Verdict {
  /** Seen, and not theirs. */
  readonly leaked: number[];
  /** Theirs, in the graph, and not seen. */
  readonly missing: number[];
  readonly compared: number;
}

/** By number of condition: whether the matrix gives it to the walker. */
export const judged = (matrix: Matrix, { conditions }: Facts, walker: Walker): boolean[] =>
  conditions.all.map((condition) => holds(matrix, walker, condition));

/** `universe` is all that this graph could show to anybody. */
export function verdictOn(
  facts: Facts,
  given: readonly boolean[],
  sight: Sight,
  universe: ReadonlySet<number>,
): Verdict {
  const isTheirs = (fact: number): boolean =>
    facts.all[fact]?.conditions.every((condition) => given[condition]) ?? false;
  const leaked = [...sight.facts].filter((fact) => !isTheirs(fact));
  const due = [...universe].filter((fact) => !facts.all[fact]?.uncertain && isTheirs(fact));
  const missing = due.filter((fact) => !sight.facts.has(fact));
  return { leaked, missing, compared: sight.facts.size + missing.length };
}

/** Facts in few words: by the row of the matrix that stands against them, how many came to whom, and the shortest. */
export function inWords(
  matrix: Matrix,
  facts: Facts,
  found: ReadonlyMap<Walker, readonly number[]>,
): string[] {
  const told = [...found].flatMap(([walker, numbers]) => {
    const given = judged(matrix, facts, walker);
    return numbers.map((number) => {
      const { path, conditions } = facts.all[number] as Fact;
      const against = conditions.find((condition) => !given[condition]) ?? conditions.at(-1);
      const condition = facts.conditions.all[against as number];
      return { walker: walker.name, path, row: condition ? ruleOf(matrix, condition) : 'everybody' };
    });
  });
  return [...Map.groupBy(told, ({ row }) => row)].map(([row, all]) => {
    const walkers = [...new Set(all.map(({ walker }) => walker))];
    const [example] = all.toSorted((one, other) => one.path.length - other.path.length);
    return `${row}: ${all.length} values, ${walkers.join(', ')}; as ${example?.walker} ${example?.path}`;
  });
}
