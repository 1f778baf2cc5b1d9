import { RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ItemKind } from './recommendation-item.entity.ts';

@InputType({ description: 'An office that is to do it, and its share of the value.' })
export class RecommendationShareInput {
  @Field({ description: 'Kemendagri code of an office that the report is addressed to.' })
  organisationCode: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Whole rupiah; the shares together are the value. The only office has it all.',
  })
  share?: bigint;
}

@InputType({ description: 'One part of an office’s share: who pays it, or for what.' })
export class RecommendationItemInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of which of the addressed offices; need not be said of the only one.',
  })
  organisationCode?: string;

  @Field(() => ItemKind)
  kind: ItemKind;

  @Field({
    description:
      'At most 200 characters: of a PAYER the name, which is shown to few; else the number of the contract or the letter.',
  })
  reference: string;

  @Field(() => RupiahScalar, { description: 'Whole rupiah, more than 0.' })
  amount: bigint;
}

@InputType()
abstract class RecommendationDetailsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Number within the finding, from 1; the next one when it is not given.',
  })
  number?: number;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'Nilai rekomendasi: whole rupiah, from 0 to 10^15. Of code 01 more than 0; of others what they are worth, 0 when it is not given.',
  })
  value?: bigint;

  @Field(() => [RecommendationItemInput], {
    nullable: true,
    description:
      'What the shares are made of, as far as it is known: at most 500, never more than an office’s share.',
  })
  items?: RecommendationItemInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Its id where it came from, at most 100 characters; unique within the finding.',
  })
  externalRef?: string;
}

@InputType({ description: 'What the auditor asks for, as it is written into a draft.' })
export class RecordRecommendationInput extends RecommendationDetailsInput {
  @Field(() => ID)
  findingId: string;

  @Field({ description: 'At most 10,000 characters.' })
  text: string;

  @Field({ description: 'Of PermenPAN-RB 42/2011, "01" to "14".' })
  code: string;

  @Field(() => [RecommendationShareInput], { description: 'The offices that are to do it, each once.' })
  addressees: RecommendationShareInput[];

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'What a recommendation in a draft is to say instead; what is not given stays.' })
export class ChangeRecommendationInput extends RecommendationDetailsInput {
  @Field(() => ID)
  recommendationId: string;

  @Field(() => String, { nullable: true, description: 'At most 10,000 characters.' })
  text?: string;

  @Field(() => String, { nullable: true, description: '"01" to "14".' })
  code?: string;

  @Field(() => [RecommendationShareInput], {
    nullable: true,
    description: 'All offices that are to do it, instead of those there are.',
  })
  addressees?: RecommendationShareInput[];

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A recommendation that is to leave a draft.' })
export class RemoveRecommendationInput {
  @Field(() => ID)
  recommendationId: string;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}
