import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { StateLossKind, StateLossState } from './state-loss.enums.ts';

export const StateLossAction = enumOf([
  'VERIFY',
  'ACKNOWLEDGE',
  'PAY_IN_INSTALMENTS',
  'CHARGE',
  'CHARGE_BY_BPK',
  'STALL',
  'SETTLE',
  'WRITE_OFF',
]);
export type StateLossAction = keyof typeof StateLossAction;
registerEnumType(StateLossAction, {
  name: 'StateLossAction',
  description: 'A step in the settlement of a loss of the state.',
  valuesConfig: {
    VERIFY: { description: 'The TPKN of KPU RI establishes the amount. Not by whoever reported it.' },
    ACKNOWLEDGE: { description: 'The budget user enters the SKTJM, with its day and the fault.' },
    PAY_IN_INSTALMENTS: { description: 'The budget user enters the plan by which it is paid.' },
    CHARGE: {
      description:
        'The Sekretaris Jenderal charges it by a decision; not a treasurer, and not by whoever verified it.',
    },
    CHARGE_BY_BPK: {
      description:
        'BPK charges a treasurer: entered by its auditor, or by the inspectorate, with the decision.',
    },
    STALL: { description: 'The TPKN says that nothing is paid any more, and why.' },
    SETTLE: {
      description:
        'The treasury has all of it. Follows by itself when the last payment is confirmed; by the inspectorate where that was before the amount was established.',
    },
    WRITE_OFF: {
      description:
        'The Sekretaris Jenderal gives it up by a decision, saying why. By another person than said that it is stalled.',
    },
  },
});

/** Who takes a step: the office's budget user, the TPKN and the Sekjen at KPU RI, BPK, or the inspectorate. */
export type StateLossParty = 'BUDGET_USER' | 'TPKN' | 'SECRETARY_GENERAL' | 'BPK' | 'INSPECTORATE';

interface Step {
  readonly by: StateLossParty;
  readonly from: readonly StateLossState[];
  readonly to: StateLossState;
  /** Claims of these kinds only. */
  readonly kinds?: readonly StateLossKind[];
}

const CHARGEABLE = ['VERIFIED_BY_TPKN', 'ACKNOWLEDGED', 'IN_INSTALMENTS', 'STALLED'] as const;

/** The states in which something is owed and known to be. */
export const OWED: readonly StateLossState[] = [...CHARGEABLE, 'CHARGED'];

/** The whole life of a case after it was reported. What is not written here cannot happen. */
export const STEPS: Readonly<Record<StateLossAction, Step>> = {
  VERIFY: { by: 'TPKN', from: ['INDICATED'], to: 'VERIFIED_BY_TPKN' },
  ACKNOWLEDGE: { by: 'BUDGET_USER', from: ['VERIFIED_BY_TPKN'], to: 'ACKNOWLEDGED' },
  PAY_IN_INSTALMENTS: {
    by: 'BUDGET_USER',
    from: ['ACKNOWLEDGED', 'CHARGED', 'STALLED'],
    to: 'IN_INSTALMENTS',
  },
  CHARGE: {
    by: 'SECRETARY_GENERAL',
    from: CHARGEABLE,
    to: 'CHARGED',
    kinds: ['COMPENSATION_CLAIM', 'THIRD_PARTY'],
  },
  CHARGE_BY_BPK: { by: 'BPK', from: CHARGEABLE, to: 'CHARGED', kinds: ['TREASURY_CLAIM'] },
  STALL: { by: 'TPKN', from: ['ACKNOWLEDGED', 'IN_INSTALMENTS', 'CHARGED'], to: 'STALLED' },
  SETTLE: { by: 'INSPECTORATE', from: OWED, to: 'SETTLED' },
  WRITE_OFF: { by: 'SECRETARY_GENERAL', from: ['STALLED'], to: 'WRITTEN_OFF' },
};

export const canStep = (state: StateLossState, kind: StateLossKind, action: StateLossAction): boolean => {
  const { from, kinds } = STEPS[action];
  return from.includes(state) && (kinds === undefined || kinds.includes(kind));
};

export const illegal = (message: string, state: StateLossState): DomainError =>
  new DomainError('ILLEGAL_STEP', message, { field: 'action', status: state });

export function nextState(
  state: StateLossState,
  kind: StateLossKind,
  action: StateLossAction,
): StateLossState {
  if (canStep(state, kind, action)) return STEPS[action].to;
  throw illegal(`Cannot ${action} a ${kind} that is ${state}.`, state);
}

/** Who did what must be another's before. */
interface Before {
  readonly reportedBy: string;
  readonly verifiedBy?: string;
  readonly stalledBy?: string;
}

const FIRST: Partial<Record<StateLossAction, readonly [who: keyof Before, refusal: string]>> = {
  VERIFY: ['reportedBy', 'Whoever reported it does not verify it.'],
  CHARGE: ['verifiedBy', 'Whoever verified it does not charge it.'],
  CHARGE_BY_BPK: ['verifiedBy', 'Whoever verified it does not charge it.'],
  WRITE_OFF: ['stalledBy', 'Whoever said that it is stalled does not write it off.'],
};

/** Four eyes: nobody takes the step for which their own opened the way. */
export const otherEyes = (action: StateLossAction, by: string, before: Before): boolean => {
  const [who] = FIRST[action] ?? [];
  return who === undefined || before[who] !== by;
};

export function mustBeOtherEyes(action: StateLossAction, by: string, before: Before): void {
  if (!otherEyes(action, by, before)) throw new DomainError('FOUR_EYES', FIRST[action]?.[1] ?? '');
}
