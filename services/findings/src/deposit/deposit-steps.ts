import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const DepositState = enumOf(['RECORDED', 'CONFIRMED', 'REFUTED', 'WITHDRAWN']);
export type DepositState = keyof typeof DepositState;
registerEnumType(DepositState, {
  name: 'DepositState',
  description: 'What is known of a payment to the treasury.',
  valuesConfig: {
    RECORDED: { description: 'The office says so; the treasury has not been heard yet.' },
    CONFIRMED: { description: 'The treasury (KPPN) knows the NTPN.' },
    REFUTED: { description: 'The treasury does not know the NTPN: it counts no more.' },
    WITHDRAWN: { description: 'The office took it back: it counts no more.' },
  },
});

export const DepositAction = enumOf(['CORRECT', 'WITHDRAW', 'CONFIRM', 'REFUTE']);
export type DepositAction = keyof typeof DepositAction;
registerEnumType(DepositAction, {
  name: 'DepositAction',
  description: 'What may be done with a deposit.',
  valuesConfig: {
    CORRECT: { description: '`correctDeposit`, by the office.' },
    WITHDRAW: { description: '`withdrawDeposit`, by the office.' },
    CONFIRM: { description: '`confirmDeposit`, by the inspectorate; not by whoever recorded it.' },
    REFUTE: { description: '`refuteDeposit`, by the inspectorate; not by whoever recorded it.' },
  },
});

interface Step {
  readonly by: 'OFFICE' | 'INSPECTORATE';
  readonly from: DepositState;
  readonly to: DepositState;
}

/** The whole life of a deposit after it was recorded. What is not written here cannot happen. */
export const DEPOSIT_STEPS: Readonly<Record<DepositAction, Step>> = {
  CORRECT: { by: 'OFFICE', from: 'RECORDED', to: 'RECORDED' },
  WITHDRAW: { by: 'OFFICE', from: 'RECORDED', to: 'WITHDRAWN' },
  CONFIRM: { by: 'INSPECTORATE', from: 'RECORDED', to: 'CONFIRMED' },
  REFUTE: { by: 'INSPECTORATE', from: 'RECORDED', to: 'REFUTED' },
};

export function nextDepositState(state: DepositState, action: DepositAction): DepositState {
  const { from, to } = DEPOSIT_STEPS[action];
  if (state === from) return to;
  throw new DomainError('ILLEGAL_STEP', `Cannot ${action} a deposit that is ${state}.`, { status: state });
}

/** Four eyes: what an office recorded, another person holds against what the treasury says. */
export const isOtherEyes = (action: DepositAction, by: string, recordedBy: string | undefined): boolean =>
  DEPOSIT_STEPS[action].by === 'OFFICE' || (recordedBy !== undefined && by !== recordedBy);

export function mustBeOtherEyes(action: DepositAction, by: string, recordedBy: string | undefined): void {
  if (isOtherEyes(action, by, recordedBy)) return;
  throw new DomainError(
    'FOUR_EYES',
    recordedBy === undefined
      ? 'Nobody is known to have recorded it: let the office record it anew.'
      : 'Whoever recorded it does not say what the treasury knows of it.',
  );
}
