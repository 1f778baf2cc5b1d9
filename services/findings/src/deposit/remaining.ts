import { isOpen, type OfficialStatus } from '../assessment/official-status.ts';
import type { DepositSums } from './deposit.queries.ts';

interface Owed {
  readonly officeStatus: OfficialStatus;
  readonly share: bigint;
  /** What the auditor accepted. */
  readonly deposited: bigint;
}

/**
 * What must still be deposited, in rupiah: an asset the auditor accepted pays as much as money the treasury has, and of
 * what is settled nothing is asked for.
 */
export function remainingOf(
  { share, deposited, officeStatus }: Owed,
  { confirmed }: Pick<DepositSums, 'confirmed'>,
  monetary: boolean,
): bigint {
  if (!monetary || !isOpen(officeStatus)) return 0n;
  const paid = confirmed > deposited ? confirmed : deposited;
  return paid < share ? share - paid : 0n;
}
