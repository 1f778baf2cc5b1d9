import { addDays, badInput, shown, textsOf, wordsOf } from '@oversight/kernel';
import type { Commitment } from './commitment.entity.ts';

/** What is promised, by whom in the office, and by what one sees that it is kept. */
interface CommitmentSaid {
  readonly text?: string;
  readonly owner?: string;
  readonly measure?: string;
  readonly subElementCode?: string;
}

export type CommitmentWords = Partial<Pick<Commitment, keyof CommitmentSaid>>;

/** How many sub-elements each of the five elements has (PP 60/2008, 5.3 with them), as the findings service lists them. */
const SUB_ELEMENTS = [8, 2, 11, 2, 3];
const SUB_ELEMENT_CODES = new Set(
  SUB_ELEMENTS.flatMap((most, element) =>
    Array.from({ length: most }, (_, index) => `${element + 1}.${index + 1}`),
  ),
);
const TEXTS = { owner: 120, measure: 1000 } as const;
const MOST_DAYS = 5 * 366;

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function wordsSaid(said: CommitmentSaid): CommitmentWords {
  const { text, subElementCode } = said;
  if (subElementCode && !SUB_ELEMENT_CODES.has(subElementCode))
    throw badInput(
      'subElementCode',
      `${shown(subElementCode)} is no control sub-element: they are 1.1 to 1.${SUB_ELEMENTS[0]}, and so on to 5.${SUB_ELEMENTS[4]}.`,
    );
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
