import { badInput, textOrNone } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { Evidence } from '../evidence/evidence.entity.ts';
import type { FollowUpMove } from './follow-up.inputs.ts';
import { NOTE_LENGTH } from './follow-up-step.entity.ts';
import { currentAnswer } from './hold-addressee.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { stepFollowUp } from './step-follow-up.ts';
import { PART_OF, takePart } from './take-part.ts';

interface Said {
  readonly note?: string;
  readonly disposedTo?: string;
}

/** One step with an office’s part, and what it does to the answer that is on its way. */
export async function advanceFollowUp(
  context: Context,
  addressee: RecommendationAddressee,
  action: FollowUpMove,
  said: Said,
): Promise<void> {
  const note = textOrNone('note', said.note ?? '', NOTE_LENGTH);
  const by = context.viewer.subject;
  if (said.disposedTo !== undefined && action !== 'DISPOSE')
    throw badInput('disposedTo', 'Only DISPOSE says to whom.');
  switch (action) {
    case 'DISPOSE':
      return stepFollowUp(context, addressee, action, note, () => addressee.dispose(said.disposedTo));
    case 'DRAFT':
      return stepFollowUp(context, addressee, action, note);
    case 'CONSOLIDATE': {
      stepFollowUp(context, addressee, action, note);
      const answer = await currentAnswer(context, addressee);
      await takePart(context, addressee, PART_OF.CONSOLIDATE);
      return answer.consolidate(by);
    }
    case 'VERIFY': {
      stepFollowUp(context, addressee, action, note);
      const answer = await currentAnswer(context, addressee);
      await takePart(context, addressee, PART_OF.VERIFY);
      if (note === undefined) await mustBeShown(context, addressee);
      answer.verify(by);
      // BPK counts from its own receipt; to APIP it was answered on the day of what it now verified.
      if (addressee.source === 'APIP') addressee.answered(answer.submittedOn);
      return;
    }
    case 'RETURN': {
      if (note === undefined) throw badInput('note', 'Say why it is sent back.');
      stepFollowUp(context, addressee, action, note);
      return (await currentAnswer(context, addressee)).return(by, note);
    }
  }
}

/** An answer is verified by what shows it (Peraturan BPK 2/2017 article 4), or by word of whoever saw it elsewhere. */
async function mustBeShown({ em }: Context, { id }: RecommendationAddressee): Promise<void> {
  const shown = await em.count(Evidence, { addresseeId: id, withdrawnAt: null });
  const paid = await em.count(Deposit, { addressee: id, withdrawnOn: null, refutedOn: null });
  if (shown + paid === 0)
    throw badInput('note', 'The office shows no evidence and no deposit: say by what it is verified.');
}

/** BPK has received the answer. */
export async function sendToAuditor(
  context: Context,
  addressee: RecommendationAddressee,
  {
    receivedByAuditorOn,
    receiptNumber,
  }: { readonly receivedByAuditorOn: string; readonly receiptNumber: string },
): Promise<void> {
  stepFollowUp(context, addressee, 'SEND', undefined, () => addressee.advance('SEND', receivedByAuditorOn));
  (await currentAnswer(context, addressee)).send(receivedByAuditorOn, receiptNumber);
  addressee.answered(receivedByAuditorOn);
}
