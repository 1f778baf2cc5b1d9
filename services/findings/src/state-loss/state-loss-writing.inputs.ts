import { DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LossFault, PartyKind } from './state-loss.enums.ts';
import { StateLossAction } from './state-loss-steps.ts';

@InputType({ description: 'A loss of the state for which somebody of an office, or a third party, answers.' })
export class ReportStateLossInput {
  @Field(() => ID, { description: 'Part of the office in the recommendation that asks for it.' })
  addresseeId: string;

  @Field({ description: 'Name of whoever answers for it, at most 200 characters.' })
  name: string;

  @Field({ description: 'Their position when it arose, at most 120 characters.' })
  position: string;

  @Field(() => String, { nullable: true, description: 'Number of a civil servant: 18 digits.' })
  nip?: string;

  @Field(() => PartyKind, {
    description: 'A treasurer, another official or a third party: it says which claim it is.',
  })
  kind: PartyKind;

  @Field(() => RupiahScalar, { description: 'What is lost by what is known now: more than nothing.' })
  amount: bigint;

  @Field(() => String, { nullable: true, description: 'How it is known, at most 2000 characters.' })
  note?: string;

  @Field(() => Int, { nullable: true, description: '`version` of the addressee as last read.' })
  expectedVersion?: number;
}

@InputType({ description: 'What is to be paid by a day.' })
export class StateLossInstalmentInput {
  @Field(() => DateScalar, { description: 'Last day to pay it: later than that of the one before.' })
  dueOn: string;

  @Field(() => RupiahScalar, { description: 'Rupiah, more than nothing.' })
  amount: bigint;
}

@InputType({ description: 'One step in the settlement of a loss of the state.' })
export class AdvanceStateLossCaseInput {
  @Field(() => ID)
  caseId: string;

  @Field(() => StateLossAction)
  action: StateLossAction;

  @Field(() => String, {
    nullable: true,
    description: 'At most 2000 characters; STALL and WRITE_OFF need one.',
  })
  note?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the SKTJM or of the decision, at most 120 characters: ACKNOWLEDGE, CHARGE, CHARGE_BY_BPK and WRITE_OFF need one.',
  })
  document?: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'With VERIFY: what was established, where that is not what was reported.',
  })
  amount?: bigint;

  @Field(() => DateScalar, { nullable: true, description: 'With ACKNOWLEDGE: day of the SKTJM.' })
  acknowledgedOn?: string;

  @Field(() => LossFault, { nullable: true, description: 'With ACKNOWLEDGE: how the loss came about.' })
  fault?: LossFault;

  @Field(() => [StateLossInstalmentInput], {
    nullable: true,
    description: 'With PAY_IN_INSTALMENTS: at most 120, in order, together what is still owed.',
  })
  instalments?: StateLossInstalmentInput[];

  @Field(() => Int, { description: '`version` of the case as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A payment to the treasury that makes a loss good.' })
export class RecordStateLossPaymentInput {
  @Field(() => ID)
  caseId: string;

  @Field({ description: 'Treasury receipt number (NTPN): 16 digits and capital letters.' })
  ntpn: string;

  @Field(() => DateScalar, { description: 'Day of the payment, between 1999 and today (WIB).' })
  paidOn: string;

  @Field(() => RupiahScalar, { description: 'More than nothing.' })
  amount: bigint;

  @Field(() => Int, { description: '`version` of the case as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That the treasury (KPPN) knows the NTPN.' })
export class ConfirmStateLossPaymentInput {
  @Field(() => ID)
  paymentId: string;

  @Field(() => Int, { description: '`version` of the payment as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That the treasury (KPPN) does not know the NTPN.' })
export class RefuteStateLossPaymentInput {
  @Field(() => ID)
  paymentId: string;

  @Field({ description: 'What the treasury said, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the payment as last read.' })
  expectedVersion: number;
}
