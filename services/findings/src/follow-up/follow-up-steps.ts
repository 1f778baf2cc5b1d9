import { DomainError, levelOf } from '@oversight/kernel';
import { isOpen, type OfficialStatus } from '../assessment/official-status.ts';
import type { DraftDesk } from '../drafting.ts';
import type { ReportSource } from '../vocabulary.ts';
import type { FollowUpAction } from './follow-up-action.ts';
import type { WorkflowState } from './workflow.ts';

/** Who takes a step: the office concerned, the province above it, APIP, or whoever audited. */
export type FollowUpParty = 'OFFICE' | 'PROVINCE' | 'APIP' | 'AUDITOR';

/** What of an office’s part decides which steps there are. */
export interface Stepped {
  readonly workflow: WorkflowState;
  readonly officeStatus: OfficialStatus;
  readonly organisationCode: string;
  readonly source: ReportSource;
  readonly draftOf?: DraftDesk;
}

export interface Edge {
  readonly by: FollowUpParty;
  readonly from: readonly WorkflowState[];
  readonly to: WorkflowState;
  readonly when?: (part: Stepped) => boolean;
}

const isRegency = ({ organisationCode }: Stepped): boolean => levelOf(organisationCode) === 'REGENCY';
const isAbove = (part: Stepped): boolean => !isRegency(part);
const isOfBpk = ({ source }: Stepped): boolean => source === 'BPK';
const isOfApip = ({ source }: Stepped): boolean => source === 'APIP';
const isStillOpen = ({ officeStatus }: Stepped): boolean => isOpen(officeStatus);

/** The whole way of an office’s answer inside KPU and to the auditor. What is not written here cannot happen. */
export const STEPS: Readonly<Record<FollowUpAction, readonly Edge[]>> = {
  DISPOSE: [{ by: 'OFFICE', from: ['RECEIVED'], to: 'DISPOSED' }],
  DRAFT: [
    { by: 'OFFICE', from: ['DISPOSED', 'RETURNED'], to: 'DRAFTED' },
    { by: 'OFFICE', from: ['ASSESSED'], to: 'DRAFTED', when: isStillOpen },
  ],
  SUBMIT: [
    { by: 'OFFICE', from: ['DRAFTED'], to: 'SUBMITTED_TO_PROVINCE', when: isRegency },
    { by: 'OFFICE', from: ['DRAFTED'], to: 'SUBMITTED_TO_APIP', when: isAbove },
  ],
  CONSOLIDATE: [
    { by: 'PROVINCE', from: ['SUBMITTED_TO_PROVINCE'], to: 'SUBMITTED_TO_APIP', when: isRegency },
  ],
  VERIFY: [{ by: 'APIP', from: ['SUBMITTED_TO_APIP'], to: 'VERIFIED_BY_APIP' }],
  SEND: [{ by: 'APIP', from: ['VERIFIED_BY_APIP'], to: 'SENT_TO_BPK', when: isOfBpk }],
  RETURN: [
    { by: 'PROVINCE', from: ['SUBMITTED_TO_PROVINCE'], to: 'RETURNED' },
    { by: 'APIP', from: ['SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP'], to: 'RETURNED' },
    { by: 'AUDITOR', from: ['SENT_TO_BPK'], to: 'RETURNED' },
  ],
  ASSESS: [
    { by: 'AUDITOR', from: ['SENT_TO_BPK', 'ASSESSED'], to: 'ASSESSED', when: isOfBpk },
    { by: 'AUDITOR', from: ['VERIFIED_BY_APIP', 'ASSESSED'], to: 'ASSESSED', when: isOfApip },
  ],
};

/** The step from where it stands; none of a report that nobody has received yet. */
export const edgeFrom = (part: Stepped, action: FollowUpAction): Edge | undefined =>
  part.draftOf === undefined
    ? STEPS[action].find(({ from, when = () => true }) => from.includes(part.workflow) && when(part))
    : undefined;

export function mustStep(part: Stepped, action: FollowUpAction): Edge {
  const edge = edgeFrom(part, action);
  if (edge) return edge;
  throw illegal(`Cannot ${action} a part that is ${part.workflow}.`, part.workflow);
}

export const illegal = (message: string, status: WorkflowState): DomainError =>
  new DomainError('ILLEGAL_STEP', message, { field: 'action', status });
