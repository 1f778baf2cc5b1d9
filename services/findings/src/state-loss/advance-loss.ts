import { badInput, mustBeKnown, now, textOrNone } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { scopeOfPart } from '../scope-of.ts';
import type { StateLossCase } from './state-loss-case.entity.ts';
import { StateLossInstalment } from './state-loss-instalment.entity.ts';
import { DECISION_LENGTH, NOTE_LENGTH } from './state-loss-lengths.ts';
import { StateLossStep } from './state-loss-step.entity.ts';
import type { StateLossAction } from './state-loss-steps.ts';
import type { LossSaid } from './take-loss-step.ts';

type Writing = Pick<Context, 'em' | 'viewer'>;

/** One instalment of a plan. */
export interface Instalment {
  readonly dueOn: string;
  readonly amount: bigint;
}

const MOST_INSTALMENTS = 120;

/** The entry that a step leaves; nothing else makes such an entry. */
export function noteStep(
  { em, viewer }: Writing,
  it: StateLossCase,
  step: LossSaid & { readonly action?: StateLossAction; readonly from?: StateLossCase['state'] },
): void {
  it.steps += 1;
  em.create(StateLossStep, {
    ...scopeOfPart(it),
    lossCase: it,
    number: it.steps,
    action: step.action,
    from: step.from,
    to: it.state,
    established: it.established,
    note: textOrNone('note', step.note ?? '', NOTE_LENGTH),
    document: textOrNone('document', step.document ?? '', DECISION_LENGTH),
    recordedAt: now(),
    takenBy: viewer.subject,
  } as never);
}

/** One step of a case with its entry in the history. */
export function advanceLoss(
  context: Writing,
  it: StateLossCase,
  action: StateLossAction,
  said: LossSaid = {},
): void {
  const { state: from } = it;
  it.advance({ ...said, action, by: context.viewer.subject });
  noteStep(context, it, { ...said, action, from });
}

/** Refuses a plan that does not pay what is still owed, each part on a later day. */
export function checkPlan(it: Pick<StateLossCase, 'remaining'>, plan: readonly Instalment[]): void {
  if (plan.length === 0 || plan.length > MOST_INSTALMENTS)
    throw badInput('instalments', `From 1 to ${MOST_INSTALMENTS} instalments.`);
  for (const [index, { dueOn, amount }] of plan.entries()) {
    mustBeKnown({ instalments: dueOn });
    if (amount <= 0n) throw badInput('instalments', 'An instalment is more than nothing.');
    if (index > 0 && dueOn <= (plan[index - 1] as Instalment).dueOn)
      throw badInput('instalments', 'Each instalment is due on a later day than the one before.');
  }
  const sum = plan.reduce((total, { amount }) => total + amount, 0n);
  if (sum !== it.remaining)
    throw badInput('instalments', `They come to ${sum}, and ${it.remaining} is still owed.`);
}

/** The plan by which it is paid from now on. */
export function planInstalments(
  context: Writing,
  it: StateLossCase,
  plan: readonly Instalment[],
  said: LossSaid,
): void {
  const { remaining } = it;
  advanceLoss(context, it, 'PAY_IN_INSTALMENTS', said);
  checkPlan({ remaining }, plan);
  for (const [index, instalment] of plan.entries())
    context.em.create(StateLossInstalment, {
      ...scopeOfPart(it),
      ...instalment,
      lossCase: it,
      plan: it.plan,
      number: index + 1,
      recordedAt: now(),
    } as never);
}
