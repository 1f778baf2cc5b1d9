import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { ReferralStatus } from './referral-status.ts';

export const ReferralAction = enumOf([
  'OPINE',
  'APPROVE',
  'SEND',
  'RECEIVE',
  'INQUIRE',
  'INVESTIGATE',
  'PROSECUTE',
  'JUDGE',
  'FINALISE',
  'RETURN',
  'STOP',
]);
export type ReferralAction = keyof typeof ReferralAction;
registerEnumType(ReferralAction, {
  name: 'ReferralAction',
  description:
    'A step of a referral. From RECEIVE on, the day and number are those of law enforcement’s document.',
  valuesConfig: {
    OPINE: { description: 'DRAFT → LEGAL_OPINION, once the opinion on which it rests was issued.' },
    APPROVE: { description: 'LEGAL_OPINION → APPROVED, by another person than drafted it.' },
    SEND: { description: 'APPROVED → SENT, with the day and number of the letter.' },
    RECEIVE: { description: 'SENT → RECEIVED_BY_LAW_ENFORCEMENT, with the day.' },
    INQUIRE: { description: 'RECEIVED_BY_LAW_ENFORCEMENT → PRELIMINARY_INQUIRY, with the day.' },
    INVESTIGATE: {
      description:
        'RECEIVED_BY_LAW_ENFORCEMENT or PRELIMINARY_INQUIRY → INVESTIGATION, with the day and number of the SPDP.',
    },
    PROSECUTE: { description: 'INVESTIGATION → PROSECUTION, with the day.' },
    JUDGE: { description: 'PROSECUTION → VERDICT, with the day and number of the verdict.' },
    FINALISE: {
      description: 'VERDICT → FINAL, with the day. By another person than recorded the step before.',
    },
    RETURN: {
      description:
        'RECEIVED_BY_LAW_ENFORCEMENT, PRELIMINARY_INQUIRY or INVESTIGATION → RETURNED_TO_APIP, with the day, saying why. By another person than recorded the step before.',
    },
    STOP: {
      description:
        'PRELIMINARY_INQUIRY or INVESTIGATION → STOPPED, with the day and number of the SP3, saying why. By another person than recorded the step before.',
    },
  },
});

interface Step {
  readonly from: readonly ReferralStatus[];
  readonly to: ReferralStatus;
  /** What is sent along with it. */
  readonly needs: readonly ('documentOn' | 'documentNumber' | 'note')[];
  /** Another person than who drafted it, or than who took the step before. */
  readonly otherThan?: 'drafter' | 'last';
}

/** The whole life of a referral. What is not written here cannot happen. */
export const REFERRAL_STEPS: Readonly<Record<ReferralAction, Step>> = {
  OPINE: { from: ['DRAFT'], to: 'LEGAL_OPINION', needs: [] },
  APPROVE: { from: ['LEGAL_OPINION'], to: 'APPROVED', needs: [], otherThan: 'drafter' },
  SEND: { from: ['APPROVED'], to: 'SENT', needs: ['documentOn', 'documentNumber'] },
  RECEIVE: { from: ['SENT'], to: 'RECEIVED_BY_LAW_ENFORCEMENT', needs: ['documentOn'] },
  INQUIRE: { from: ['RECEIVED_BY_LAW_ENFORCEMENT'], to: 'PRELIMINARY_INQUIRY', needs: ['documentOn'] },
  INVESTIGATE: {
    from: ['RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY'],
    to: 'INVESTIGATION',
    needs: ['documentOn', 'documentNumber'],
  },
  PROSECUTE: { from: ['INVESTIGATION'], to: 'PROSECUTION', needs: ['documentOn'] },
  JUDGE: { from: ['PROSECUTION'], to: 'VERDICT', needs: ['documentOn', 'documentNumber'] },
  FINALISE: { from: ['VERDICT'], to: 'FINAL', needs: ['documentOn'], otherThan: 'last' },
  RETURN: {
    from: ['RECEIVED_BY_LAW_ENFORCEMENT', 'PRELIMINARY_INQUIRY', 'INVESTIGATION'],
    to: 'RETURNED_TO_APIP',
    needs: ['documentOn', 'note'],
    otherThan: 'last',
  },
  STOP: {
    from: ['PRELIMINARY_INQUIRY', 'INVESTIGATION'],
    to: 'STOPPED',
    needs: ['documentOn', 'documentNumber', 'note'],
    otherThan: 'last',
  },
};

/** Who did what before; of whom nobody knows, everybody is another. */
export interface StepsBefore {
  readonly status: ReferralStatus;
  readonly draftedBy: string;
  readonly lastStepBy: string;
}

const isOtherEyes = ({ draftedBy, lastStepBy }: StepsBefore, action: ReferralAction, by: string): boolean =>
  by !==
  { drafter: draftedBy, last: lastStepBy, none: undefined }[REFERRAL_STEPS[action].otherThan ?? 'none'];

/** The steps that this person may take now. */
export const stepsFor = (before: StepsBefore, by: string): ReferralAction[] =>
  Object.values(ReferralAction).filter(
    (action) => REFERRAL_STEPS[action].from.includes(before.status) && isOtherEyes(before, action, by),
  );

/** Where a step leads, or why it is not taken. */
export function nextReferralStatus(before: StepsBefore, action: ReferralAction, by: string): ReferralStatus {
  const { from, to } = REFERRAL_STEPS[action];
  if (!from.includes(before.status))
    throw new DomainError('ILLEGAL_STEP', `Cannot ${action} a referral that is ${before.status}.`, {
      field: 'action',
      status: before.status,
    });
  if (!isOtherEyes(before, action, by))
    throw new DomainError(
      'FOUR_EYES',
      REFERRAL_STEPS[action].otherThan === 'drafter'
        ? 'Another person does that than drafted it.'
        : 'Another person does that than did the step before it.',
    );
  return to;
}
