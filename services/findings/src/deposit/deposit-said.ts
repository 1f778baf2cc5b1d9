import { badInput, mustBeKnown, textOrNone, today } from '@oversight/kernel';
import { amountOf } from '../rupiah.ts';
import { mustBeNtpn } from './ntpn.ts';

export const PAYER_LENGTH = 200;

/** What is said of a payment. */
export interface DepositSaid {
  readonly ntpn: string;
  readonly paidOn: string;
  readonly amount: bigint;
  /** Name of whoever paid. */
  readonly payer?: string;
}

/** The same as it is stored; what is not given is left out. Errors: BAD_USER_INPUT naming the field. */
export function depositSaid<Sent extends Partial<DepositSaid>>({ ntpn, paidOn, amount, payer }: Sent) {
  if (ntpn !== undefined) mustBeNtpn('ntpn', ntpn);
  mustBeKnown({ paidOn }, today());
  if (amount !== undefined && amountOf('amount', amount) === 0n)
    throw badInput('amount', 'A deposit is more than nothing.');
  return {
    ...(ntpn !== undefined && { ntpn }),
    ...(paidOn !== undefined && { paidOn }),
    ...(amount !== undefined && { amount }),
    ...(payer !== undefined && { payer: textOrNone('payer', payer, PAYER_LENGTH) }),
  } as Sent extends DepositSaid ? DepositSaid : Partial<DepositSaid>;
}
