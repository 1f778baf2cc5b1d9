import type { AskedOffice } from './condition.ts';

/** What a list was asked by, beside being asked at all. */
export interface ListAsk {
  readonly office?: AskedOffice;
  /** The field of the rows on which there was a condition, or by which they came in order. */
  readonly field?: string;
  /** That they must have none. */
  readonly without?: boolean;
}

/** One field of a question, as it is written and as its answer is read. */
export interface Selected {
  readonly parent: string;
  readonly name: string;
  /** Its name in the answer. */
  readonly as: string;
  readonly args: Readonly<Record<string, string>>;
  readonly ask?: ListAsk;
  /** The rows asked for by their keys, where this field takes a key. */
  readonly byKey?: boolean;
  /** How many of it an answer may hold, at the most. */
  readonly size: number;
  readonly children?: readonly Selected[];
}

export function write({ name, as, args, children }: Selected): string {
  const given = Object.entries(args).map(([argument, value]) => `${argument}: ${value}`);
  return [
    as === name ? name : `${as}: ${name}`,
    given.length > 0 ? `(${given.join(', ')})` : '',
    children ? ` { ${children.map(write).join(' ')} }` : '',
  ].join('');
}

/** How the step is called in a path: by what it is, not by its name in this question. */
export const stepOf = ({ name, args }: Selected): string => {
  const given = Object.entries(args).filter(([argument]) => argument !== 'first');
  return given.length > 0 ? `${name}(${given.map((pair) => pair.join(': ')).join(', ')})` : name;
};

interface Cost {
  readonly fields: number;
  readonly reads: number;
  readonly values: number;
}

/** As the gateway reckons it, or a little dearer. */
function costOf({ name, children = [], size }: Selected): Cost {
  const costs = children.map(costOf);
  const total = (measure: keyof Cost) => costs.reduce((sum, cost) => sum + cost[measure], 0);
  const isList = children.some((child) => child.name === 'nodes');
  const own = /Indicators|Statistics/.test(name) ? 5 : Number(isList);
  return { fields: 1 + total('fields'), reads: own + total('reads'), values: 1 + size * total('values') };
}

const LIMITS: Cost = { fields: 800, reads: 160, values: 200_000 };

/** As many fields together as one document may ask for, `around` being what stands about them. */
export function packed(pieces: readonly Selected[], around = 1): Selected[][] {
  const packs: Selected[][] = [];
  let room: Cost = { fields: 0, reads: 0, values: 0 };
  for (const piece of pieces) {
    const { fields, reads, values } = costOf(piece);
    if (fields > room.fields || reads > room.reads || values * around > room.values) {
      packs.push([]);
      room = LIMITS;
    }
    packs.at(-1)?.push(piece);
    room = {
      fields: room.fields - fields,
      reads: room.reads - reads,
      values: room.values - values * around,
    };
  }
  return packs;
}
