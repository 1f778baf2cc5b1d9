import { type Act, type ActTable, addable, changeable, mayAct, type Viewer } from '@oversight/kernel';
import { FINDING_REACH, seen } from '../audit.policy.ts';
import { CONFIRM_DEPOSIT, RECORD_DEPOSIT } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';
import { byNew, changedByParty } from '../party-columns.ts';
import { writtenIf } from '../whole.policy.ts';
import { DEPOSIT_STEPS, type DepositAction } from './deposit-steps.ts';

interface Placed {
  readonly organisationCode: string;
}

export const depositActOf = (action: DepositAction): Act =>
  DEPOSIT_STEPS[action].by === 'OFFICE' ? RECORD_DEPOSIT : CONFIRM_DEPOSIT;

/** The mutations of deposits. */
export const DEPOSIT_ACTS: ActTable = {
  recordDeposit: RECORD_DEPOSIT,
  recordDeposits: RECORD_DEPOSIT,
  correctDeposit: RECORD_DEPOSIT,
  withdrawDeposit: RECORD_DEPOSIT,
  confirmDeposit: CONFIRM_DEPOSIT,
  refuteDeposit: CONFIRM_DEPOSIT,
};

export const mayStepDeposit = (viewer: Viewer, row: Placed, action: DepositAction): boolean =>
  mayAct(viewer, depositActOf(action), row.organisationCode);

/** One receipt used for two debts is for the inspectorate to look into. */
export const mayCompareReceipts = ({ roles }: Viewer): boolean => roles.includes('NATIONAL_AUDITOR');

export const depositPolicies = [
  ...seen(FINDING_REACH),
  // In one’s own name, and what nobody confirmed yet.
  ...writtenIf(
    [addable(SCHEMA, [RECORD_DEPOSIT])],
    `not confirmed and recorded_by = (select current_setting('viewer.subject', true))`,
  ),
  changeable(SCHEMA, [RECORD_DEPOSIT, CONFIRM_DEPOSIT]),
];
export const depositRevisionPolicies = [...seen(FINDING_REACH), addable(SCHEMA, [RECORD_DEPOSIT])];

/** Which columns each party writes. */
export const depositShares = changedByParty([
  {
    columns: ['ntpn', 'paid_on', 'amount', 'payer', 'withdrawn_on', 'withdrawn_by', 'withdrawal_reason'],
    using: byNew([RECORD_DEPOSIT]),
  },
  {
    columns: ['confirmed', 'confirmed_on', 'confirmed_by', 'refuted_on', 'refuted_by', 'refutal_reason'],
    using: byNew([CONFIRM_DEPOSIT]),
  },
]);
