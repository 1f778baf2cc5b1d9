import { badInput, mustBeKnown, textOrNone, today, wordsOf } from '@oversight/kernel';
import { amountOf } from '../rupiah.ts';
import { payoffDueOn } from './payoff-terms.ts';
import type { LossFault, StateLossKind, StateLossState } from './state-loss.enums.ts';
import { DECISION_LENGTH, NOTE_LENGTH } from './state-loss-lengths.ts';
import { illegal, mustBeOtherEyes, nextState, type StateLossAction } from './state-loss-steps.ts';

/** What is said with a step. */
export interface LossSaid {
  readonly note?: string;
  readonly document?: string;
  /** Of VERIFY. */
  readonly amount?: bigint;
  /** Of ACKNOWLEDGE. */
  readonly acknowledgedOn?: string;
  readonly fault?: LossFault;
}

/** One step, as it is asked for. */
export interface LossAdvance extends LossSaid {
  readonly action: StateLossAction;
  /** Subject of whoever takes it. */
  readonly by: string;
}

/** A case as a step finds it. */
interface Loss {
  readonly kind: StateLossKind;
  readonly reportedBy: string;
  readonly reportedOn: string;
  readonly isPaid: boolean;
  state: StateLossState;
  established: bigint;
  verifiedOn?: string;
  verifiedBy?: string;
  acknowledgedOn?: string;
  fault?: LossFault;
  payoffDueOn?: string;
  chargedOn?: string;
  decision?: string;
  stalledBy?: string;
  settledOn?: string;
  writtenOffOn?: string;
  plan: number;
}

const decisionIn = (document: string | undefined): string => wordsOf('document', document, DECISION_LENGTH);
const charge = (it: Loss, { document }: LossAdvance): void => {
  it.decision = decisionIn(document);
  it.chargedOn = today();
};

/** What each step changes beside the state. It refuses before it changes anything. */
const CHANGES: Readonly<Record<StateLossAction, (it: Loss, step: LossAdvance) => void>> = {
  VERIFY: (it, { amount, by }) => {
    if (amount !== undefined && amountOf('amount', amount) === 0n)
      throw badInput('amount', 'What is established is more than nothing.');
    it.established = amount ?? it.established;
    it.verifiedOn = today();
    it.verifiedBy = by;
  },
  ACKNOWLEDGE: (it, { acknowledgedOn, fault, document }) => {
    if (acknowledgedOn === undefined) throw badInput('acknowledgedOn', 'Say of which day the SKTJM is.');
    if (fault === undefined) throw badInput('fault', 'Say how the loss came about.');
    decisionIn(document);
    mustBeKnown({ acknowledgedOn }, today());
    it.acknowledgedOn = acknowledgedOn;
    it.fault = fault;
    it.payoffDueOn = payoffDueOn(acknowledgedOn, fault);
  },
  PAY_IN_INSTALMENTS: (it) => {
    it.plan += 1;
  },
  CHARGE: charge,
  CHARGE_BY_BPK: charge,
  STALL: (it, { note, by }) => {
    wordsOf('note', note, NOTE_LENGTH);
    it.stalledBy = by;
  },
  SETTLE: (it) => {
    if (!it.isPaid) throw illegal('The treasury has not all of it yet.', it.state);
    it.settledOn = today();
  },
  WRITE_OFF: (it, { note, document }) => {
    wordsOf('note', note, NOTE_LENGTH);
    decisionIn(document);
    it.writtenOffOn = today();
  },
};

/** Which of what is said belongs to which step. */
const SAID_WITH: Readonly<Record<'amount' | 'acknowledgedOn' | 'fault', StateLossAction>> = {
  amount: 'VERIFY',
  acknowledgedOn: 'ACKNOWLEDGE',
  fault: 'ACKNOWLEDGE',
};

export function takeLossStep(it: Loss, step: LossAdvance): void {
  const to = nextState(it.state, it.kind, step.action);
  mustBeOtherEyes(step.action, step.by, it);
  for (const [field, action] of Object.entries(SAID_WITH))
    if (step[field as keyof typeof SAID_WITH] !== undefined && step.action !== action)
      throw badInput(field, `\`${field}\` goes with ${action}.`);
  textOrNone('note', step.note ?? '', NOTE_LENGTH);
  textOrNone('document', step.document ?? '', DECISION_LENGTH);
  CHANGES[step.action](it, step);
  it.state = to;
}
