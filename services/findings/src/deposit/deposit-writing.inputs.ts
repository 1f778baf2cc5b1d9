import { BulkMode, DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What is said of one payment. */
@InputType()
abstract class DepositSaidInput {
  @Field({ description: 'Treasury receipt number (NTPN): 16 digits and capital letters.' })
  ntpn: string;

  @Field(() => DateScalar, { description: 'Day of the payment, between 1999 and today (WIB).' })
  paidOn: string;

  @Field(() => RupiahScalar, { description: 'More than nothing.' })
  amount: bigint;

  @Field(() => String, { nullable: true, description: 'Name of whoever paid, at most 200 characters.' })
  payer?: string;

  @Field(() => String, {
    nullable: true,
    description: 'How you call the payment, at most 100 characters: sent again, it is the same one.',
  })
  externalRef?: string;
}

@InputType({ description: 'A payment to the treasury on one office’s part of a recommendation.' })
export class RecordDepositInput extends DepositSaidInput {
  @Field(() => ID)
  addresseeId: string;

  @Field(() => Int, { nullable: true, description: '`version` of the addressee as last read.' })
  expectedVersion?: number;
}

@InputType({ description: 'One payment of many.' })
class DepositRowInput extends DepositSaidInput {
  @Field(() => ID, { description: 'Part of the office in a recommendation that is to be paid off.' })
  addresseeId: string;
}

@InputType({ description: 'Payments of one office, at most 500 rows.' })
export class RecordDepositsInput {
  @Field(() => ID, { description: 'Kemendagri code of the office that owes them all.' })
  organisationCode: string;

  @Field(() => [DepositRowInput])
  rows: DepositRowInput[];

  @Field(() => BulkMode, { defaultValue: BulkMode.ALL_OR_NOTHING })
  mode: BulkMode;

  @Field({ defaultValue: false, description: 'Only say what would become of each row.' })
  dryRun: boolean;
}

@InputType({ description: 'What a deposit is to say instead; what is not given stays.' })
export class CorrectDepositInput {
  @Field(() => ID)
  depositId: string;

  @Field(() => String, { nullable: true, description: '16 digits and capital letters.' })
  ntpn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Between 1999 and today (WIB).' })
  paidOn?: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'More than nothing.' })
  amount?: bigint;

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; an empty text takes it away.',
  })
  payer?: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the deposit as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A deposit that is taken back: it was none of this debt, or was recorded twice.' })
export class WithdrawDepositInput {
  @Field(() => ID)
  depositId: string;

  @Field({ description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the deposit as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That the treasury (KPPN) knows the NTPN.' })
export class ConfirmDepositInput {
  @Field(() => ID)
  depositId: string;

  @Field(() => Int, { description: '`version` of the deposit as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'That the treasury (KPPN) does not know the NTPN.' })
export class RefuteDepositInput {
  @Field(() => ID)
  depositId: string;

  @Field({ description: 'What the treasury said, at most 500 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the deposit as last read.' })
  expectedVersion: number;
}
