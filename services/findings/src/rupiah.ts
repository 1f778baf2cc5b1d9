import { badInput } from '@oversight/kernel';

/** A thousand trillion rupiah: the budget of the State is a few thousand trillion, that of KPU some tens. */
export const MOST_RUPIAH = 10n ** 15n;

/** An amount as it is stored. Errors: BAD_USER_INPUT naming the field. */
export function amountOf(field: string, amount: bigint): bigint {
  if (amount < 0n) throw badInput(field, `\`${field}\` is not less than nothing.`);
  if (amount > MOST_RUPIAH) throw badInput(field, `\`${field}\` is at most ${MOST_RUPIAH} rupiah.`);
  return amount;
}
