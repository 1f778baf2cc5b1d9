import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';
import type { MeetingStatus } from './meeting.enums.ts';

export const MeetingAction = enumOf([
  'SCHEDULE',
  'INVITE',
  'BEGIN',
  'END',
  'FOLLOW_UP',
  'CLOSE',
  'POSTPONE',
  'RESCHEDULE',
  'CANCEL',
  'DISCARD',
]);
export type MeetingAction = keyof typeof MeetingAction;
registerEnumType(MeetingAction, {
  name: 'MeetingAction',
  description:
    'A step in the life of a meeting, by its host. MINUTES_APPROVED is reached by `approveMinutes`, which is the host’s too.',
  valuesConfig: {
    SCHEDULE: { description: 'The plan is made known: DRAFT → SCHEDULED.' },
    INVITE: {
      description:
        'The invitation goes out: SCHEDULED → INVITED. It has a number and a date, and somebody is invited.',
    },
    BEGIN: { description: 'INVITED → IN_PROGRESS; not before its first day.' },
    END: { description: 'IN_PROGRESS → ENDED. The minutes are due seven days after the last day.' },
    FOLLOW_UP: { description: 'The commitments are being kept: MINUTES_APPROVED → FOLLOW_UP.' },
    CLOSE: {
      description:
        'MINUTES_APPROVED or FOLLOW_UP → CLOSED: no commitment is open any more. By another person than did the last step.',
    },
    POSTPONE: { description: 'SCHEDULED or INVITED → POSTPONED, saying why.' },
    RESCHEDULE: { description: 'POSTPONED → SCHEDULED, on other days; the invitation goes out anew.' },
    CANCEL: {
      description:
        'SCHEDULED, INVITED or POSTPONED → CANCELLED, saying why. By another person than did the last step.',
    },
    DISCARD: { description: 'A plan nobody has seen is given up: DRAFT → CANCELLED.' },
  },
});

/** Everything that leads from one status to another; the minutes’ approval is an act of its own. */
export type MeetingEdge = MeetingAction | 'APPROVE_MINUTES';

interface Step {
  readonly from: readonly MeetingStatus[];
  readonly to: MeetingStatus;
  /** It must say why. */
  readonly withReason?: true;
  /** It ends something: by another person than did the step before. */
  readonly byOther?: true;
}

/** The whole life of a meeting, every step of it the host's. What is not written here cannot happen. */
export const STEPS: Readonly<Record<MeetingEdge, Step>> = {
  SCHEDULE: { from: ['DRAFT'], to: 'SCHEDULED' },
  INVITE: { from: ['SCHEDULED'], to: 'INVITED' },
  BEGIN: { from: ['INVITED'], to: 'IN_PROGRESS' },
  END: { from: ['IN_PROGRESS'], to: 'ENDED' },
  APPROVE_MINUTES: { from: ['ENDED'], to: 'MINUTES_APPROVED' },
  FOLLOW_UP: { from: ['MINUTES_APPROVED'], to: 'FOLLOW_UP' },
  CLOSE: { from: ['MINUTES_APPROVED', 'FOLLOW_UP'], to: 'CLOSED', byOther: true },
  POSTPONE: { from: ['SCHEDULED', 'INVITED'], to: 'POSTPONED', withReason: true },
  RESCHEDULE: { from: ['POSTPONED'], to: 'SCHEDULED' },
  CANCEL: {
    from: ['SCHEDULED', 'INVITED', 'POSTPONED'],
    to: 'CANCELLED',
    withReason: true,
    byOther: true,
  },
  DISCARD: { from: ['DRAFT'], to: 'CANCELLED' },
};

export const canStep = (status: MeetingStatus, edge: MeetingEdge): boolean =>
  STEPS[edge].from.includes(status);

export function mustBeStep(status: MeetingStatus, edge: MeetingEdge): void {
  if (!canStep(status, edge)) throw illegal(`Cannot ${edge} a meeting that is ${status}.`, status);
}

export const illegal = (message: string, status: MeetingStatus): DomainError =>
  new DomainError('ILLEGAL_STEP', message, { field: 'action', status });

/** Four eyes: nobody ends alone what they brought as far as it is. */
export const otherEyes = (edge: MeetingEdge, by: string, lastBy: string | undefined): boolean =>
  !STEPS[edge].byOther || by !== lastBy;

/** What may still be changed, and who may still be asked, while it is in one of these. */
export const PLANNED: readonly MeetingStatus[] = ['DRAFT', 'SCHEDULED', 'INVITED', 'POSTPONED'];
/** Made known and neither begun, put off nor cancelled: past its days, nobody knows what became of it. */
export const LAPSING: readonly MeetingStatus[] = ['SCHEDULED', 'INVITED'];
/** Nobody was asked to come on its days, and it was not put off. */
export const UNSENT: readonly MeetingStatus[] = ['DRAFT', 'SCHEDULED'];
/** It was held, or is being held: who came is recorded. */
export const HELD: readonly MeetingStatus[] = ['IN_PROGRESS', 'ENDED', 'MINUTES_APPROVED', 'FOLLOW_UP'];
/** It began. Whether it is over, its last day says: a host that forgets to END it owes its minutes all the same. */
export const BEGUN: readonly MeetingStatus[] = [...HELD, 'CLOSED'];
/** What is promised in it is written down until its minutes are approved. */
export const MINUTED: readonly MeetingStatus[] = ['IN_PROGRESS', 'ENDED'];

/** Refuses an act in a status in which there is none such. */
export function mustBe(
  meeting: { readonly status: MeetingStatus },
  statuses: readonly MeetingStatus[],
  refusal: string,
): void {
  if (!statuses.includes(meeting.status))
    throw illegal(`${refusal}: it is ${meeting.status}.`, meeting.status);
}
