import { badInput, DomainError, shown, today } from '@oversight/kernel';
import type { WorkflowState } from '../follow-up/workflow.ts';
import type { ReportSource } from '../vocabulary.ts';
import { acceptedOf } from './accepted-value.ts';
import { isOpen, type OfficialStatus } from './official-status.ts';

/** What the rules ask of the recommendation. */
export interface Whole {
  readonly source: ReportSource;
  readonly monetary: boolean;
  readonly officialStatus: OfficialStatus;
  readonly receivedOn: string;
  /** Day of the last change of its status. */
  readonly lastEffectiveOn: string;
}

/** … and of one office's part in it. */
export interface Part {
  readonly id: string;
  readonly organisationCode: string;
  readonly receivedOn: string;
  readonly share: bigint;
  readonly deposited: bigint;
  readonly officeStatus: OfficialStatus;
  readonly workflow: WorkflowState;
  /** Σ of its deposits that the treasury confirmed. */
  readonly confirmed: bigint;
}

export interface OfficeDecision {
  readonly addresseeId: string;
  readonly status: OfficialStatus;
  readonly accepted?: bigint;
  readonly surplus?: boolean;
}

export interface Decision {
  readonly status: OfficialStatus;
  readonly effectiveOn: string;
  readonly offices: readonly OfficeDecision[];
  readonly note?: string;
}

/** What becomes of one office's part. */
export interface OfficePlan {
  readonly part: Part;
  readonly from: OfficialStatus;
  readonly to: OfficialStatus;
  readonly accepted: bigint;
  readonly surplus: boolean;
  readonly workflow: WorkflowState;
}

/** Where an answer waits for the auditor: with BPK, or verified at APIP. */
export const AWAITING: Readonly<Record<ReportSource, WorkflowState>> = {
  BPK: 'SENT_TO_BPK',
  APIP: 'VERIFIED_BY_APIP',
};

const illegal = (message: string, status: string): DomainError =>
  new DomainError('ILLEGAL_STEP', message, { status });

/**
 * What an assessment does to each office it decides on, or why it does not: one decided on by name, the only one, and
 * those that a settled whole settles with it. The others keep what they have.
 */
export function planAssessment(whole: Whole, parts: readonly Part[], decision: Decision): OfficePlan[] {
  const decided = decidedOn(parts, decision);
  mustBeItsDay(whole, decision.effectiveOn, decided);
  const plans = decided.map(({ part, said }) => planOffice(whole, part, said, decision));
  mustAgree(whole, parts, plans, decision);
  return plans;
}

interface Decided {
  readonly part: Part;
  readonly said: OfficeDecision;
}

function decidedOn(parts: readonly Part[], { status, offices }: Decision): Decided[] {
  const unknown = offices.find(({ addresseeId }) => !parts.some(({ id }) => id === addresseeId));
  if (unknown) throw badInput('offices', `${shown(unknown.addresseeId)} is no addressee of it.`);
  if (new Set(offices.map(({ addresseeId }) => addresseeId)).size < offices.length)
    throw badInput('offices', 'Name each addressee once.');
  return parts.flatMap((part): Decided[] => {
    const said = offices.find(({ addresseeId }) => addresseeId === part.id);
    if (said) return [{ part, said }];
    const goesWithIt = parts.length === 1 || (!isOpen(status) && isOpen(part.officeStatus));
    return goesWithIt ? [{ part, said: { addresseeId: part.id, status } }] : [];
  });
}

function mustBeItsDay(whole: Whole, day: string, decided: readonly Decided[]): void {
  if (day > today()) throw badInput('effectiveOn', 'A status does not hold from a day to come.');
  if (day < whole.receivedOn || decided.some(({ part }) => day < part.receivedOn))
    throw badInput('effectiveOn', 'That is before the report was received.');
  if (day < whole.lastEffectiveOn)
    throw badInput('effectiveOn', `Its status last changed on ${whole.lastEffectiveOn}.`);
}

function planOffice(whole: Whole, part: Part, said: OfficeDecision, { note }: Decision): OfficePlan {
  const { officeStatus: from } = part;
  const to = said.status;
  mustBeReasoned(from, to, note);
  const isAwaited = part.workflow === AWAITING[whole.source];
  const isSetBack = !isOpen(from) && isOpen(to);
  const needsAnswer = from !== to && (to === 'SESUAI' || (to === 'BELUM_SESUAI' && !isSetBack));
  if (needsAnswer && !isAwaited)
    throw illegal(
      `${part.organisationCode} has no answer before the auditor: it is ${part.workflow}.`,
      part.workflow,
    );
  const accepted = acceptedOf(part, said, whole.monetary);
  const isUnsaid = said.accepted === undefined && note === undefined;
  if (whole.monetary && from !== to && to === 'SESUAI' && accepted < part.share && isUnsaid)
    throw badInput(
      'note',
      `Of ${part.share} of ${part.organisationCode} ${accepted} is accepted or confirmed: say how the rest was settled, or what you accept.`,
    );
  return {
    part,
    from,
    to,
    accepted,
    surplus: accepted > part.share,
    // What is settled asks for nothing more; what is answered was heard; else the office goes on with its answer.
    workflow: isAwaited || !isOpen(to) ? 'ASSESSED' : part.workflow,
  };
}

function mustAgree(
  whole: Whole,
  parts: readonly Part[],
  plans: readonly OfficePlan[],
  decision: Decision,
): void {
  const { status, note } = decision;
  mustBeReasoned(whole.officialStatus, status, note);
  const after = parts.map((part) => plans.find((plan) => plan.part.id === part.id)?.to ?? part.officeStatus);
  const broken = disagreementOf(status, after);
  if (broken) throw badInput(...broken);
}

/** Why a whole is not at this status while its parts are at theirs, and which field says otherwise. */
export function disagreementOf(
  status: OfficialStatus,
  parts: readonly OfficialStatus[],
): ['status' | 'offices', string] | undefined {
  if (!isOpen(status) && parts.some(isOpen))
    return ['status', 'It is settled when every office’s part is at status 1 or 4.'];
  if (status === 'BELUM_SESUAI' && parts.every((each) => each === 'BELUM_DITINDAKLANJUTI'))
    return ['status', 'No office has answered: every part is at status 3.'];
  if (parts.length === 1 && parts[0] !== status)
    return ['offices', 'Of one addressee alone the status is that of the whole.'];
  return undefined;
}

/** What was settled is taken up again for a reason. */
function mustBeReasoned(from: OfficialStatus, to: OfficialStatus, note: string | undefined): void {
  if (!isOpen(from) && isOpen(to) && note === undefined)
    throw badInput('note', `Say why it is no longer ${from}.`);
}
