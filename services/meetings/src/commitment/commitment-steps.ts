import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { CommitmentStatus } from './commitment-status.ts';

export const CommitmentAction = enumOf(['START', 'REPORT', 'VERIFY', 'RETURN', 'CANCEL']);
export type CommitmentAction = keyof typeof CommitmentAction;
registerEnumType(CommitmentAction, {
  name: 'CommitmentAction',
  description: 'A step in the life of a commitment.',
  valuesConfig: {
    START: { description: 'The office begins: AGREED → IN_PROGRESS.' },
    REPORT: { description: 'The office says it is done: AGREED or IN_PROGRESS → REPORTED_DONE.' },
    VERIFY: {
      description: 'The inspectorate confirms it: REPORTED_DONE → VERIFIED. Not by whoever reported it.',
    },
    RETURN: { description: 'The inspectorate sends it back, saying why: REPORTED_DONE → IN_PROGRESS.' },
    CANCEL: {
      description:
        'The host of the meeting gives it up, saying why: AGREED, IN_PROGRESS or REPORTED_DONE → CANCELLED. By another person than wrote it down.',
    },
  },
});

/** Who takes a step: the office that committed itself, the inspectorate, or the host of the meeting. */
export type CommitmentParty = 'OFFICE' | 'INSPECTORATE' | 'HOST';

interface Step {
  readonly by: CommitmentParty;
  readonly from: readonly CommitmentStatus[];
  readonly to: CommitmentStatus;
}

/** The whole life of a commitment after it was agreed. What is not written here cannot happen. */
export const STEPS: Readonly<Record<CommitmentAction, Step>> = {
  START: { by: 'OFFICE', from: ['AGREED'], to: 'IN_PROGRESS' },
  REPORT: { by: 'OFFICE', from: ['AGREED', 'IN_PROGRESS'], to: 'REPORTED_DONE' },
  VERIFY: { by: 'INSPECTORATE', from: ['REPORTED_DONE'], to: 'VERIFIED' },
  RETURN: { by: 'INSPECTORATE', from: ['REPORTED_DONE'], to: 'IN_PROGRESS' },
  CANCEL: { by: 'HOST', from: ['AGREED', 'IN_PROGRESS', 'REPORTED_DONE'], to: 'CANCELLED' },
};

export const canStep = (status: CommitmentStatus, action: CommitmentAction): boolean =>
  STEPS[action].from.includes(status);

export function nextStatus(status: CommitmentStatus, action: CommitmentAction): CommitmentStatus {
  if (canStep(status, action)) return STEPS[action].to;
  throw illegal(`Cannot ${action} a commitment that is ${status}.`, status);
}

export const illegal = (message: string, status: CommitmentStatus): DomainError =>
  new DomainError('ILLEGAL_STEP', message, { field: 'action', status });

/** One step, as it is asked for. */
export interface Advance {
  readonly action: CommitmentAction;
  readonly note?: string;
  /** Subject of whoever takes it. */
  readonly by: string;
}

/** Where the words of each party stand, and how many there may be. */
export const NOTE_OF = { OFFICE: 'officeNote', INSPECTORATE: 'inspectorateNote', HOST: 'hostNote' } as const;
export const NOTE_LENGTH = 2000;

/** Why a step is not a matter of course. */
export const NEEDS_REASON: Partial<Record<CommitmentAction, string>> = {
  RETURN: 'Say why it is sent back.',
  CANCEL: 'Say why it is given up.',
};

/** Whose act it is to end it, and that nobody knows: then it cannot be ended so. */
interface Before {
  readonly reportedBy?: string;
  readonly agreedBy?: string;
  readonly rewordedBy?: readonly string[];
}

/** Four eyes: whoever reported it does not verify it, nor does whoever wrote it down give it up. */
export function otherEyes(action: CommitmentAction, by: string, before: Before): boolean {
  const { reportedBy, agreedBy, rewordedBy = [] } = before;
  if (action === 'VERIFY') return reportedBy !== undefined && by !== reportedBy;
  return action !== 'CANCEL' || ![agreedBy, ...rewordedBy].includes(by);
}

export const mustBeOtherEyes = (action: CommitmentAction, by: string, before: Before): void => {
  if (otherEyes(action, by, before)) return;
  const refusal =
    action === 'CANCEL'
      ? 'Whoever wrote it down does not give it up.'
      : before.reportedBy === undefined
        ? 'Nobody is known to have reported it done: send it back.'
        : 'Whoever reported it done does not verify it.';
  throw new DomainError('FOUR_EYES', refusal);
};
