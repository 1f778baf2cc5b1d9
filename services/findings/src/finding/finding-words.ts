import { badInput, mustBeKnown, textsOf, wordsOf } from '@oversight/kernel';
import { amountOf } from '../rupiah.ts';
import type { ProcessArea } from '../vocabulary.ts';
import type { Finding } from './finding.entity.ts';

/** What may be said of a finding in words, days and money; an empty text takes away what was said. */
export interface FindingSaid {
  readonly number?: number;
  readonly title?: string;
  readonly condition?: string;
  readonly criteria?: string;
  readonly cause?: string;
  readonly effect?: string;
  readonly response?: string;
  readonly value?: bigint;
  readonly processArea?: ProcessArea;
  readonly occurredOn?: string;
  readonly externalRef?: string;
}

export type FindingWords = Partial<Pick<Finding, keyof FindingSaid>>;

/** As many characters as a text of the graph holds. */
const TEXT = 10_000;
const TEXTS = {
  condition: TEXT,
  criteria: TEXT,
  cause: TEXT,
  effect: TEXT,
  response: TEXT,
  externalRef: 100,
} as const;
const MOST_NUMBER = 9_999;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function findingWords(said: FindingSaid): FindingWords {
  const { number, title, value, processArea, occurredOn } = said;
  return {
    ...(number !== undefined && { number: numberOf(number) }),
    ...(title !== undefined && { title: wordsOf('title', title, 200) }),
    ...(value !== undefined && { value: amountOf('value', value) }),
    ...(processArea !== undefined && { processArea }),
    ...(occurredOn !== undefined && { occurredOn }),
    ...textsOf(said, TEXTS),
  };
}

/** A place within what it is a part of. */
export function numberOf(number: number): number {
  if (number < 1 || number > MOST_NUMBER) throw badInput('number', `A number from 1 to ${MOST_NUMBER}.`);
  return number;
}

/** The number asked for where it is free, or the next one. */
export function freeNumber(taken: readonly number[], asked: number | undefined): number {
  if (asked !== undefined && taken.includes(asked))
    throw badInput('number', `There is a number ${asked} already.`);
  return asked ?? numberOf(Math.max(0, ...taken) + 1);
}

/** What an auditor found happened before they said so. */
export function checkOccurred(occurredOn: string, { reportedOn }: { readonly reportedOn: string }): void {
  mustBeKnown({ occurredOn }, reportedOn);
}
