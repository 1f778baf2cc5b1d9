import { type BulkStatus, DomainError } from '@oversight/kernel';
import type { SentLine } from './finding-line.ts';
import type { Outcome } from './judge-report.ts';
import { LineRefusal } from './line-refusal.ts';

export interface LineAnswer {
  readonly line: number;
  readonly externalRef?: string;
  readonly status: BulkStatus;
  readonly nodeId?: string;
  readonly code?: string;
  readonly column?: string;
  readonly value?: string;
  readonly message?: string;
  readonly also?: readonly string[];
}

const LONGEST = 500;

/** What became of a line in words: a refusal says column, value and rule; what is no refusal is a bug. */
export function answerLine(
  { line, externalRef }: SentLine,
  became: Outcome | Error,
  isWritten: boolean,
): LineAnswer {
  if (!(became instanceof Error)) {
    // Of what is not written there is no id.
    const nodeId = isWritten || became.status !== 'CREATED' ? became.nodeId : undefined;
    return { line, externalRef, status: became.status, nodeId };
  }
  if (!(became instanceof DomainError)) throw became;
  return {
    line,
    externalRef,
    status: 'REFUSED',
    code: became.extensions.code,
    message: became.message.slice(0, LONGEST),
    ...(became instanceof LineRefusal && {
      column: became.column,
      value: became.value,
      also: became.also,
    }),
  };
}

export type Counts = Record<'created' | 'updated' | 'unchanged' | 'refused', number>;

export const countsOf = (answers: readonly LineAnswer[]): Counts => {
  const of = (status: BulkStatus) => answers.filter((each) => each.status === status).length;
  return {
    created: of('CREATED'),
    updated: of('UPDATED'),
    unchanged: of('UNCHANGED'),
    refused: of('REFUSED'),
  };
};
