import { badInput, textOrNone, today, wordsOf } from '@oversight/kernel';
import { v7 } from 'uuid';
import type { Context } from '../context.ts';
import { attachEvidence } from '../evidence/attach-evidence.ts';
import { scopeOfPart } from '../scope-of.ts';
import { Answer } from './answer.entity.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { stepFollowUp } from './step-follow-up.ts';
import { PART_OF, takePart } from './take-part.ts';

export const ANSWER_LENGTH = 8000;

/** What an office answers, as it is kept. */
export interface SaidAnswer {
  readonly text: string;
  readonly externalRef?: string;
}

export const saidOf = ({ text, externalRef = '' }: { text: string; externalRef?: string }): SaidAnswer => ({
  text: wordsOf('text', text, ANSWER_LENGTH),
  externalRef: textOrNone('externalRef', externalRef, 100),
});

/** What was sent before under the same reference is the same answer; of another one the reference is spent. */
export function isSame(before: Answer, addressee: RecommendationAddressee, { text }: SaidAnswer): boolean {
  if (before.addressee.id === addressee.id && before.text === text) return true;
  throw badInput('externalRef', 'Something else was answered under this reference.');
}

export const answerSentAs = (
  { em }: Pick<Context, 'em'>,
  { organisationCode }: RecommendationAddressee,
  { externalRef }: SaidAnswer,
): Promise<Answer | null> =>
  externalRef === undefined ? Promise.resolve(null) : em.findOne(Answer, { organisationCode, externalRef });

/** The office’s answer goes on its way, with what it showed since the last one; the one place where an answer is made. */
export async function submitAnswer(
  context: Pick<Context, 'em' | 'viewer'>,
  addressee: RecommendationAddressee,
  { text, externalRef }: SaidAnswer,
  id = v7(),
): Promise<Answer> {
  const { em, viewer } = context;
  stepFollowUp(context, addressee, 'SUBMIT');
  await takePart(context, addressee, PART_OF.SUBMIT);
  const answer = em.create(Answer, {
    ...scopeOfPart(addressee),
    id,
    addressee,
    submittedOn: today(),
    text,
    externalRef,
    submittedBy: viewer.subject,
  } as never);
  await attachEvidence(em, addressee.id, id);
  return answer;
}
