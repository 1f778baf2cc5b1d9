import type { DepositSums } from './deposit.queries.ts';

interface Owed {
  readonly share: bigint;
  /** What the auditor accepted. */
  readonly deposited: bigint;
}

/** What must still be deposited, in rupiah: an asset the auditor accepted pays as much as money the treasury has. */
export function remainingOf(
  { share, deposited }: Owed,
  { confirmed }: Pick<DepositSums, 'confirmed'>,
  monetary: boolean,
): bigint {
  if (!monetary) return 0n;
  const paid = confirmed > deposited ? confirmed : deposited;
  return paid < share ? share - paid : 0n;
}
