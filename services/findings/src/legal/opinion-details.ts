import { badInput, mustBeKnown, today, wordsOf } from '@oversight/kernel';
import type { LegalConclusion } from './legal-conclusion.ts';

export interface OpinionDetails {
  readonly conclusion: LegalConclusion;
  readonly number: string;
  readonly opinionOn: string;
  readonly resultOn: string;
  readonly text: string;
}

/** What a legal opinion says, as it is stored. It rests on a result that was there, and neither is of the future. */
export function opinionDetailsOf({
  conclusion,
  number,
  opinionOn,
  resultOn,
  text,
}: OpinionDetails): OpinionDetails {
  mustBeKnown({ opinionOn, resultOn }, today());
  if (opinionOn < resultOn)
    throw badInput('opinionOn', 'It is not earlier than the result on which it rests.');
  return {
    ...{ conclusion, opinionOn, resultOn },
    number: wordsOf('number', number, 120),
    text: wordsOf('text', text, 10_000),
  };
}
