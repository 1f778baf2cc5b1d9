import type { LossFault, PartyKind } from '../../state-loss/state-loss.enums.ts';
import type { StateLossAction } from '../../state-loss/state-loss-steps.ts';

/** How one made-up loss of the state is made good: the steps, and how many days after it was reported. */
export interface LossStory {
  readonly kind: PartyKind;
  readonly fault: LossFault;
  readonly steps: readonly (readonly [StateLossAction, days: number])[];
  /** Percent of what was established; the treasury knows of those that are confirmed. */
  readonly paid: readonly { readonly percent: number; readonly days: number; readonly confirmed: boolean }[];
}

const VERIFIED = ['VERIFY', 30] as const;
const ACKNOWLEDGED = ['ACKNOWLEDGE', 45] as const;
const IN_INSTALMENTS = ['PAY_IN_INSTALMENTS', 50] as const;
const STALLED = ['STALL', 150] as const;

/** One for each state. */
export const LOSS_STORIES: readonly LossStory[] = [
  {
    kind: 'OFFICIAL',
    fault: 'NEGLIGENT',
    steps: [VERIFIED, ACKNOWLEDGED, IN_INSTALMENTS],
    paid: [
      { percent: 25, days: 80, confirmed: true },
      { percent: 25, days: 140, confirmed: false },
    ],
  },
  { kind: 'OFFICIAL', fault: 'NEGLIGENT', steps: [], paid: [] },
  { kind: 'TREASURER', fault: 'NEGLIGENT', steps: [VERIFIED], paid: [] },
  { kind: 'OFFICIAL', fault: 'WILFUL', steps: [VERIFIED, ACKNOWLEDGED], paid: [] },
  { kind: 'TREASURER', fault: 'WILFUL', steps: [VERIFIED, ['CHARGE_BY_BPK', 90]], paid: [] },
  {
    kind: 'THIRD_PARTY',
    fault: 'NEGLIGENT',
    steps: [VERIFIED, ACKNOWLEDGED, ['SETTLE', 85]],
    paid: [{ percent: 100, days: 85, confirmed: true }],
  },
  {
    kind: 'OFFICIAL',
    fault: 'NEGLIGENT',
    steps: [VERIFIED, ACKNOWLEDGED, IN_INSTALMENTS, STALLED],
    paid: [{ percent: 25, days: 75, confirmed: true }],
  },
  {
    kind: 'OFFICIAL',
    fault: 'WILFUL',
    steps: [VERIFIED, ACKNOWLEDGED, STALLED, ['WRITE_OFF', 180]],
    paid: [],
  },
];
