import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { CommitmentStatus } from './commitment-status.ts';

export const CommitmentAction = enumOf(['START', 'REPORT', 'VERIFY', 'RETURN']);
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
  },
});

/** Who takes a step: the office that committed itself, or the inspectorate. */
export type CommitmentParty = 'OFFICE' | 'INSPECTORATE';

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
};

export const canStep = (status: CommitmentStatus, action: CommitmentAction): boolean =>
  STEPS[action].from.includes(status);

export function nextStatus(status: CommitmentStatus, action: CommitmentAction): CommitmentStatus {
  if (canStep(status, action)) return STEPS[action].to;
  throw new DomainError('ILLEGAL_STEP', `Cannot ${action} a commitment that is ${status}.`, {
    field: 'action',
    status,
  });
}

/** One step, as it is asked for. */
export interface Advance {
  readonly action: CommitmentAction;
  readonly note?: string;
  /** Subject of whoever takes it. */
  readonly by: string;
}

/** Where the words of each party stand, and how many there may be. */
export const NOTE_OF = { OFFICE: 'officeNote', INSPECTORATE: 'inspectorateNote' } as const;
export const NOTE_LENGTH = 2000;

/** Four eyes: verifying ends it, so somebody is known to have reported, and it is not they who verify. */
export const otherEyes = (action: CommitmentAction, by: string, reportedBy: string | undefined): boolean =>
  action !== 'VERIFY' || (reportedBy !== undefined && by !== reportedBy);
