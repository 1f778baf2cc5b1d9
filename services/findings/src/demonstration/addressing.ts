import { arrayLiteral } from '@oversight/kernel';

/** The columns of a row that concerns these offices: themselves, every office above them, their provinces. */
export const addressing = (offices: readonly string[], restricted: boolean): unknown[] => [
  arrayLiteral(offices),
  arrayLiteral([...new Set(offices.flatMap((code) => ['00', code.slice(0, 2), code]))]),
  arrayLiteral([...new Set(offices.map((code) => Number(code.slice(0, 2))))]),
  restricted,
];

/** Whoever reads a made-up text sees that it is one. */
export const title = (words: string): string => `[SINTETIS] ${words}`;
