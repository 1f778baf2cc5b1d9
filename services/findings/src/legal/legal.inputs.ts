import { DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LawEnforcement } from './law-enforcement.ts';
import { LegalConclusion } from './legal-conclusion.ts';
import { ReferralAction } from './referral-steps.ts';

@InputType()
abstract class OpinionInput {
  @Field(() => LegalConclusion)
  conclusion: LegalConclusion;

  @Field({ description: 'At most 120 characters.' })
  number: string;

  @Field(() => DateScalar, { description: 'Not earlier than `resultOn`, and not in the future.' })
  opinionOn: string;

  @Field(() => DateScalar, { description: 'Day of the result of APIP’s examination on which it rests.' })
  resultOn: string;

  @Field({ description: 'At most 10,000 characters.' })
  text: string;
}

@InputType({
  description: 'A legal opinion on a finding coded 1.05: a draft until another person issues it.',
})
export class WriteLegalOpinionInput extends OpinionInput {
  @Field(() => ID)
  findingId: string;
}

@InputType({ description: 'A legal opinion that is not issued yet, said anew.' })
export class ReviseLegalOpinionInput extends OpinionInput {
  @Field(() => ID)
  legalOpinionId: string;

  @Field(() => Int, { description: '`version` of the opinion as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A legal opinion that holds from now on.' })
export class IssueLegalOpinionInput {
  @Field(() => ID)
  legalOpinionId: string;

  @Field(() => Int, { description: '`version` of the opinion as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A referral to law enforcement, as it is drafted.' })
export class DraftReferralInput {
  @Field(() => ID, { description: 'The legal opinion on which it rests; its finding is what is referred.' })
  legalOpinionId: string;

  @Field(() => LawEnforcement)
  targetBody: LawEnforcement;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  targetOffice?: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Not negative; with who estimated it.' })
  lossEstimate?: bigint;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  lossEstimatedBy?: string;

  @Field(() => Int, { description: '`version` of the legal opinion as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A step of a referral.' })
export class AdvanceReferralInput {
  @Field(() => ID)
  referralId: string;

  @Field(() => ReferralAction)
  action: ReferralAction;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Date of the document that says so; not in the future, nor before that of a step before.',
  })
  documentOn?: string;

  @Field(() => String, { nullable: true, description: 'At most 120 characters.' })
  documentNumber?: string;

  @Field(() => String, { nullable: true, description: 'At most 2,000 characters.' })
  note?: string;

  @Field(() => Int, { description: '`version` of the referral as last read.' })
  expectedVersion: number;
}
