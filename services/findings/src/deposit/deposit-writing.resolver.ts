import { expectVersion, mustAct, mustBeFew, orNotFound, regionOf } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RECORD_DEPOSIT } from '../audit-acts.ts';
import type { Context } from '../context.ts';
import { mustBeIssued } from '../drafting.ts';
import { addresseeOf, holdAddressee } from '../follow-up/hold-addressee.ts';
import { holdRecommendations } from '../recommendation/hold-recommendation.ts';
import { Deposit } from './deposit.entity.ts';
import { DepositPayload, RecordDepositsPayload } from './deposit.payloads.ts';
import { depositActOf } from './deposit.policy.ts';
import { depositSaid } from './deposit-said.ts';
import { DEPOSIT_STEPS, type DepositAction } from './deposit-steps.ts';
import {
  ConfirmDepositInput,
  CorrectDepositInput,
  RecordDepositInput,
  RecordDepositsInput,
  RefuteDepositInput,
  WithdrawDepositInput,
} from './deposit-writing.inputs.ts';
import { mustBeMonetary } from './must-be-monetary.ts';
import { recordDeposits } from './record-deposits.ts';
import { keepAsItWas, mustBeNewReceipt, newDeposit, refOf } from './write-deposit.ts';

interface Named {
  readonly depositId: string;
  readonly expectedVersion: number;
}

const REFUSALS = {
  OFFICE: 'Only the office that owes it, or its machine, changes a deposit.',
  INSPECTORATE: 'Only the inspectorate says what the treasury knows of a deposit.',
} as const;

/** A deposit to take a step with, as it is, and so that nobody else takes one meanwhile. */
async function depositFor(context: Context, action: DepositAction, asked: Named): Promise<Deposit> {
  const { em, viewer, loaders } = context;
  const deposit = await orNotFound('deposit', loaders.deposit.load(asked.depositId));
  mustAct(viewer, depositActOf(action), deposit.organisationCode, REFUSALS[DEPOSIT_STEPS[action].by]);
  const part = await addresseeOf(context, deposit.addressee.id);
  await holdRecommendations(em, [part.recommendation.id]);
  await em.refresh(deposit);
  expectVersion(deposit, asked.expectedVersion);
  return deposit;
}

@Resolver()
export class DepositWritingResolver {
  @Mutation(() => DepositPayload, {
    nullable: true,
    description:
      'Records a payment to the treasury on one office’s part of a recommendation with code 01 (a machine with the scope `deposit:record`). A surplus is accepted, and flagged. Errors: NOT_FOUND, FORBIDDEN (`extensions.scope` where a machine lacks one), CONFLICT, BAD_USER_INPUT naming the field: an NTPN that is none or was recorded on this part already, a day before 1999 or to come, nothing paid.',
  })
  async recordDeposit(
    @Arg('input', () => RecordDepositInput) input: RecordDepositInput,
    @Ctx() context: Context,
  ) {
    const { em, viewer } = context;
    const { addresseeId, expectedVersion, externalRef: called, ...sent } = input;
    const part = await addresseeOf(context, addresseeId);
    mustAct(viewer, RECORD_DEPOSIT, part.organisationCode, 'You may not record deposits of this office.');
    await holdAddressee(context, part, expectedVersion);
    mustBeIssued(part);
    await mustBeMonetary(context, part);
    const said = depositSaid(sent);
    mustBeNewReceipt(said.ntpn, await em.find(Deposit, { addressee: part.id }));
    const deposit = newDeposit(context, part, { ...said, externalRef: refOf(called) });
    em.persist(deposit);
    return new DepositPayload(deposit);
  }

  @Mutation(() => RecordDepositsPayload, {
    nullable: true,
    description:
      'Records payments of one office, row by row (a machine with the scope `deposit:record`). A row with an `externalRef` that is known is UPDATED, as long as the deposit is not confirmed, refuted or taken back. Errors: FORBIDDEN, BAD_USER_INPUT for no row or more than 500, or no office; a row has its own `code`.',
  })
  async recordDeposits(
    @Arg('input', () => RecordDepositsInput) { organisationCode, rows, ...how }: RecordDepositsInput,
    @Ctx() context: Context,
  ) {
    regionOf('organisationCode', organisationCode);
    mustAct(context.viewer, RECORD_DEPOSIT, organisationCode, 'You may not record deposits of this office.');
    mustBeFew('rows', rows);
    return recordDeposits(context, organisationCode, rows, how);
  }

  @Mutation(() => DepositPayload, {
    nullable: true,
    description:
      'Corrects a deposit that is not confirmed yet; what it said stays in its history. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async correctDeposit(
    @Arg('input', () => CorrectDepositInput) input: CorrectDepositInput,
    @Ctx() context: Context,
  ) {
    const { reason, depositId: _, expectedVersion: __, ...sent } = input;
    const deposit = await depositFor(context, 'CORRECT', input);
    const said = depositSaid(sent);
    const others = await context.em.find(Deposit, {
      addressee: deposit.addressee.id,
      id: { $ne: deposit.id },
    });
    mustBeNewReceipt(said.ntpn, others);
    keepAsItWas(context, deposit, reason);
    deposit.correct(said);
    return new DepositPayload(deposit);
  }

  @Mutation(() => DepositPayload, {
    nullable: true,
    description:
      'Takes back a deposit that is not confirmed yet: it stays, and counts no more. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, CONFLICT, BAD_USER_INPUT for the reason.',
  })
  async withdrawDeposit(
    @Arg('input', () => WithdrawDepositInput) input: WithdrawDepositInput,
    @Ctx() context: Context,
  ) {
    const deposit = await depositFor(context, 'WITHDRAW', input);
    deposit.withdraw(context.viewer.subject, input.reason);
    return new DepositPayload(deposit);
  }

  @Mutation(() => DepositPayload, {
    nullable: true,
    description:
      'Says that the treasury (KPPN) knows the NTPN. By the inspectorate, and not by whoever recorded it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES, CONFLICT.',
  })
  async confirmDeposit(
    @Arg('input', () => ConfirmDepositInput) input: ConfirmDepositInput,
    @Ctx() context: Context,
  ) {
    const deposit = await depositFor(context, 'CONFIRM', input);
    deposit.confirm(context.viewer.subject);
    return new DepositPayload(deposit);
  }

  @Mutation(() => DepositPayload, {
    nullable: true,
    description:
      'Says that the treasury (KPPN) does not know the NTPN: the deposit stays, and counts no more. By the inspectorate, and not by whoever recorded it. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, FOUR_EYES, CONFLICT, BAD_USER_INPUT for the reason.',
  })
  async refuteDeposit(
    @Arg('input', () => RefuteDepositInput) input: RefuteDepositInput,
    @Ctx() context: Context,
  ) {
    const deposit = await depositFor(context, 'REFUTE', input);
    deposit.refute(context.viewer.subject, input.reason);
    return new DepositPayload(deposit);
  }
}
