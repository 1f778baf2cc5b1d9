import { badInput, now, textOrNone, wordsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { scopeOfPart } from '../scope-of.ts';
import { Deposit, REASON_LENGTH } from './deposit.entity.ts';
import { DepositRevision } from './deposit-revision.entity.ts';
import type { DepositSaid } from './deposit-said.ts';

type Writing = Pick<Context, 'em' | 'viewer'>;

export const refOf = (externalRef: string | undefined): string | undefined =>
  textOrNone('externalRef', externalRef ?? '', 100);

/** Does it still stand for money that went to the treasury? */
export const stands = ({ state }: Deposit): boolean => state === 'RECORDED' || state === 'CONFIRMED';

/** One receipt is one deposit of an office's part. */
export function mustBeNewReceipt(ntpn: string | undefined, others: readonly Deposit[]): void {
  if (ntpn !== undefined && others.some((other) => stands(other) && other.ntpn === ntpn))
    throw badInput('ntpn', 'This receipt was recorded on this part already.');
}

/** A deposit that is not written yet. */
export const newDeposit = (
  { em, viewer }: Writing,
  part: RecommendationAddressee,
  said: DepositSaid & { readonly externalRef?: string },
): Deposit =>
  em.create(
    Deposit,
    {
      ...said,
      addressee: part,
      ...scopeOfPart(part),
      recordedBy: viewer.subject,
      recordedAt: now(),
    } as never,
    { persist: false },
  );

/** Keeps what a deposit says before it says something else; nothing else makes such an entry. */
export function keepAsItWas({ em, viewer }: Writing, deposit: Deposit, reason: string): void {
  const { ntpn, paidOn, amount, payer } = deposit;
  em.create(DepositRevision, {
    ...scopeOfPart(deposit),
    deposit,
    ntpn,
    paidOn,
    amount,
    payer,
    reason: wordsOf('reason', reason, REASON_LENGTH),
    takenBy: viewer.subject,
    recordedAt: now(),
  } as never);
}
