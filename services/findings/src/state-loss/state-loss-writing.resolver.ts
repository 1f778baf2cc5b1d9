import { badInput, expectVersion, now, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { depositSaid } from '../deposit/deposit-said.ts';
import { mustBeIssued } from '../drafting.ts';
import { addresseeOf } from '../follow-up/hold-addressee.ts';
import { scopeOfPart } from '../scope-of.ts';
import { advanceLoss, planInstalments } from './advance-loss.ts';
import { reportLoss } from './report-loss.ts';
import { StateLossCasePayload } from './state-loss.payloads.ts';
import { mustActAs } from './state-loss.policy.ts';
import { StateLossPayment } from './state-loss-payment.entity.ts';
import { illegal, OWED, STEPS } from './state-loss-steps.ts';
import {
  AdvanceStateLossCaseInput,
  ConfirmStateLossPaymentInput,
  RecordStateLossPaymentInput,
  RefuteStateLossPaymentInput,
  ReportStateLossInput,
} from './state-loss-writing.inputs.ts';

const caseOf = ({ loaders }: Context, id: string) => orNotFound('state loss', loaders.stateLoss.load(id));

interface Named {
  readonly paymentId: string;
  readonly expectedVersion: number;
}

/** A payment of which the treasury was heard, with its case. */
async function paymentFor(context: Context, { paymentId, expectedVersion }: Named) {
  const payment = await orNotFound('payment', context.loaders.stateLossPayment.load(paymentId));
  mustActAs(context.viewer, 'INSPECTORATE', payment);
  expectVersion(payment, expectedVersion);
  return { payment, its: await caseOf(context, payment.lossCase.id) };
}

@Resolver()
export class StateLossWritingResolver {
  @Mutation(() => StateLossCasePayload, {
    nullable: true,
    description:
      'Reports a loss of the state and who answers for it. By the budget user (KPA) of the office. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async reportStateLoss(
    @Arg('input', () => ReportStateLossInput) input: ReportStateLossInput,
    @Ctx() context: Context,
  ) {
    const { addresseeId, expectedVersion, ...said } = input;
    const part = await addresseeOf(context, addresseeId);
    mustActAs(context.viewer, 'BUDGET_USER', part);
    mustBeIssued(part);
    if (expectedVersion !== undefined) expectVersion(part, expectedVersion);
    return new StateLossCasePayload(reportLoss(context, part, said));
  }

  @Mutation(() => StateLossCasePayload, {
    nullable: true,
    description:
      'Takes one step with a case: the budget user (KPA) enters SKTJM and plan, the TPKN verifies, the Sekretaris Jenderal or BPK charges, the inspectorate settles. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async advanceStateLossCase(
    @Arg('input', () => AdvanceStateLossCaseInput) input: AdvanceStateLossCaseInput,
    @Ctx() context: Context,
  ) {
    const { caseId, action, expectedVersion, instalments, ...said } = input;
    const it = await caseOf(context, caseId);
    mustActAs(context.viewer, STEPS[action].by, it);
    expectVersion(it, expectedVersion);
    if (action === 'PAY_IN_INSTALMENTS') planInstalments(context, it, instalments ?? [], said);
    else if (instalments) throw badInput('instalments', '`instalments` goes with PAY_IN_INSTALMENTS.');
    else advanceLoss(context, it, action, said);
    return new StateLossCasePayload(it);
  }

  @Mutation(() => StateLossCasePayload, {
    nullable: true,
    description:
      'Records a payment to the treasury on a case whose amount was established; it counts once the inspectorate confirmed it. By the budget user (KPA). Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async recordStateLossPayment(
    @Arg('input', () => RecordStateLossPaymentInput) input: RecordStateLossPaymentInput,
    @Ctx() context: Context,
  ) {
    const { em, viewer } = context;
    const { caseId, expectedVersion, ...sent } = input;
    const it = await caseOf(context, caseId);
    mustActAs(viewer, 'BUDGET_USER', it);
    expectVersion(it, expectedVersion);
    if (!OWED.includes(it.state)) throw illegal(`Nothing is paid on a case that is ${it.state}.`, it.state);
    const { ntpn, paidOn, amount } = depositSaid(sent);
    const others = await em.find(StateLossPayment, { lossCase: it.id });
    if (others.some((other) => other.state !== 'REFUTED' && other.ntpn === ntpn))
      throw badInput('ntpn', 'This receipt was recorded on this case already.');
    em.create(StateLossPayment, {
      ...scopeOfPart(it),
      lossCase: it,
      ntpn,
      paidOn,
      amount,
      recordedAt: now(),
      recordedBy: viewer.subject,
    } as never);
    return new StateLossCasePayload(it);
  }

  @Mutation(() => StateLossCasePayload, {
    nullable: true,
    description:
      'Says that the treasury (KPPN) knows a payment; when it has all that was established, the case is SETTLED. By the inspectorate, and not by whoever recorded it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES, CONFLICT.',
  })
  async confirmStateLossPayment(
    @Arg('input', () => ConfirmStateLossPaymentInput) input: ConfirmStateLossPaymentInput,
    @Ctx() context: Context,
  ) {
    const { payment, its } = await paymentFor(context, input);
    payment.confirm(context.viewer.subject);
    its.receive(payment.amount);
    if (its.allows('SETTLE', context.viewer.subject)) advanceLoss(context, its, 'SETTLE');
    return new StateLossCasePayload(its);
  }

  @Mutation(() => StateLossCasePayload, {
    nullable: true,
    description:
      'Says that the treasury (KPPN) does not know a payment: it stays, and counts no more. By the inspectorate, and not by whoever recorded it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES, CONFLICT, BAD_USER_INPUT for the reason.',
  })
  async refuteStateLossPayment(
    @Arg('input', () => RefuteStateLossPaymentInput) input: RefuteStateLossPaymentInput,
    @Ctx() context: Context,
  ) {
    const { payment, its } = await paymentFor(context, input);
    payment.refute(context.viewer.subject, input.reason);
    return new StateLossCasePayload(its);
  }
}
