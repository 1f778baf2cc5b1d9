import { badInput } from '@oversight/kernel';
import { amountOf } from '../rupiah.ts';
import type { OfficeDecision, Part } from './assessment-rules.ts';

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const most = (one: bigint, other: bigint): bigint => (one > other ? one : other);

/**
 * What the auditor accepts of a part in all. Unsaid: what the treasury confirmed, up to the share, and never less than
 * was accepted before, because assets are no deposits.
 */
export function acceptedOf(
  { share, deposited, confirmed }: Pick<Part, 'share' | 'deposited' | 'confirmed'>,
  { accepted, surplus = false }: Pick<OfficeDecision, 'accepted' | 'surplus'>,
  monetary: boolean,
): bigint {
  if (accepted === undefined) return most(deposited, monetary ? least(share, confirmed) : 0n);
  if (amountOf('accepted', accepted) > share && !surplus)
    throw badInput('accepted', `The share is ${share}: say that there is a surplus, or accept less.`);
  return accepted;
}
