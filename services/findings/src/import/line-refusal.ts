import { DomainError, type ErrorCode } from '@oversight/kernel';
import type { ImportColumn } from './import-columns.ts';

/** Why a line is not taken: which column, what stands there, and the rule it breaks. */
export class LineRefusal extends DomainError {
  readonly column?: ImportColumn;
  readonly value?: string;
  /** What else of the line breaks a rule. */
  also: readonly LineRefusal[] = [];

  constructor(
    column: ImportColumn | undefined,
    value: string | undefined,
    rule: string,
    code: ErrorCode = 'BAD_USER_INPUT',
  ) {
    super(code, rule, { ...(column !== undefined && { field: column }) });
    this.column = column;
    this.value = value === undefined ? undefined : cut(value);
  }
}

/** All that is wrong with a line as one refusal: the first, and the others beside it, each column once. */
export function joined(refusals: readonly LineRefusal[]): LineRefusal | undefined {
  const [first, ...others] = refusals.filter(
    ({ column }, place) => refusals.findIndex((each) => each.column === column) === place,
  );
  if (first) first.also = others;
  return first;
}

const SHOWN = 100;
const cut = (value: string): string => {
  const signs = [...value.toWellFormed().replaceAll('\u0000', '')];
  return signs.length > SHOWN ? `${signs.slice(0, SHOWN).join('')}…` : signs.join('');
};
