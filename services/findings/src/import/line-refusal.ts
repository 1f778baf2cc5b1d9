import { DomainError, type ErrorCode } from '@oversight/kernel';
import type { ImportColumn } from './import-columns.ts';

/** A cell that is not taken: its column, the rule that it breaks, and what stands there. */
export interface BrokenCell {
  readonly column: ImportColumn;
  readonly rule: string;
  readonly value?: string;
}

/** Why a line is not taken: which column, what stands there, and the rule it breaks. */
export class LineRefusal extends DomainError {
  readonly column?: ImportColumn;
  readonly value?: string;
  /** What else of the line breaks a rule, in words. */
  readonly also: readonly string[];

  constructor(
    column: ImportColumn | undefined,
    value: string | undefined,
    rule: string,
    code: ErrorCode = 'BAD_USER_INPUT',
    also: readonly string[] = [],
  ) {
    super(code, rule, { ...(column !== undefined && { field: column }) });
    this.column = column;
    this.value = value === undefined ? undefined : cut(value);
    this.also = also;
  }
}

/** All that is wrong with a line as one refusal: the first, and the others beside it, each column once. */
export function asOneRefusal(broken: readonly BrokenCell[]): LineRefusal | undefined {
  const [first, ...others] = broken.filter(
    ({ column }, place) => broken.findIndex((each) => each.column === column) === place,
  );
  const also = others.map(({ column, rule }) => `${column}: ${rule}`);
  return first && new LineRefusal(first.column, first.value, first.rule, 'BAD_USER_INPUT', also);
}

const SHOWN = 100;
export const cut = (value: string): string => {
  const signs = [...value.toWellFormed().replaceAll('\u0000', '')];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : signs.join('');
};
