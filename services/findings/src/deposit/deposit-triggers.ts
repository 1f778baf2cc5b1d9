import type { TriggerDef } from '@mikro-orm/core';
import { counted, runs, SCHEMA, takesScope } from '../audit-scope.ts';
import { fedDeposits } from '../change-feed/fed-audits.ts';
import { depositShares } from './deposit.policy.ts';

/** Its number is the next one of its part. */
const numbersItself = runs(
  'deposit',
  'numbers_itself',
  'before insert',
  `for each row execute function ${SCHEMA}.number_deposit()`,
);

/** What the database does when a deposit is written. */
export const depositTriggers: TriggerDef[] = [
  takesScope('deposit'),
  numbersItself,
  depositShares,
  ...counted('deposit', 'settle_deposits'),
  fedDeposits,
];
