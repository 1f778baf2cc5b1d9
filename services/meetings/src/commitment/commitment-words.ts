import { addDays, badInput, textsOf, wordsOf } from '@oversight/kernel';
import type { Commitment } from './commitment.entity.ts';

/** What is promised, by whom in the office, and by what one sees that it is kept. */
interface CommitmentSaid {
  readonly text?: string;
  readonly owner?: string;
  readonly measure?: string;
  readonly subElementCode?: string;
}

export type CommitmentWords = Partial<Pick<Commitment, keyof CommitmentSaid>>;

/** As the findings service writes one: "5.3". */
const SUB_ELEMENT = /^[1-5]\.(?:[1-9]|1[01])$/;
const TEXTS = { owner: 120, measure: 1000 } as const;
const MOST_DAYS = 5 * 366;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function wordsSaid(said: CommitmentSaid): CommitmentWords {
  const { text, subElementCode } = said;
  if (subElementCode && !SUB_ELEMENT.test(subElementCode))
    throw badInput('subElementCode', 'A control sub-element is written as "5.3".');
  return {
    ...(text !== undefined && { text: wordsOf('text', text, 2000) }),
    ...textsOf(said, TEXTS),
    ...(subElementCode !== undefined && { subElementCode: subElementCode || undefined }),
  };
}

/** A day by which something can be kept. */
export function checkDue(dueDate: string, agreedOn: string): void {
  if (dueDate < agreedOn) throw badInput('dueDate', 'It cannot be due before it was agreed.');
  if (dueDate > addDays(agreedOn, MOST_DAYS)) throw badInput('dueDate', 'It is due within five years.');
}
