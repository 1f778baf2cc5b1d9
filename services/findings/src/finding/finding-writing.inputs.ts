import { DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProcessArea } from '../vocabulary.ts';

const TEXT = 'At most 10,000 characters; an empty text takes it away.';

@InputType()
abstract class FindingTextsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Number within the report, from 1; the next one when it is not given.',
  })
  number?: number;

  @Field(() => String, { nullable: true, description: `Kondisi. ${TEXT}` })
  condition?: string;

  @Field(() => String, { nullable: true, description: `Kriteria. ${TEXT}` })
  criteria?: string;

  @Field(() => String, { nullable: true, description: `Sebab. ${TEXT}` })
  cause?: string;

  @Field(() => String, { nullable: true, description: `Akibat. ${TEXT}` })
  effect?: string;

  @Field(() => String, { nullable: true, description: `Tanggapan. ${TEXT}` })
  response?: string;

  @Field(() => RupiahScalar, {
    nullable: true,
    description: 'Nilai temuan: whole rupiah, from 0 to 10^15; 0 when it is not given.',
  })
  value?: bigint;

  @Field(() => String, {
    nullable: true,
    description:
      'The control that failed, "3.7"; when it is not given, what the code proposes. A proposal either way.',
  })
  causeSubElement?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The earlier finding of the same office of which this is a repeat.',
  })
  priorFindingId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A finding about the same affair (pokok masalah), of BPK or of APIP.',
  })
  sameMatterAsId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its id where it came from, at most 100 characters; unique within the report.',
  })
  externalRef?: string;
}

@InputType({ description: 'What an audit found, as it is written into a draft.' })
export class RecordFindingInput extends FindingTextsInput {
  @Field(() => ID)
  reportId: string;

  @Field({
    description: 'Kemendagri code of the office in which it was found; the report is addressed to it.',
  })
  organisationCode: string;

  @Field({ description: 'At most 200 characters.' })
  title: string;

  @Field({ description: 'A type of PermenPAN-RB 42/2011, "1.01.07"; 1.05.* in a restricted report only.' })
  code: string;

  @Field(() => ProcessArea)
  processArea: ProcessArea;

  @Field(() => DateScalar, { description: 'When it happened: not after the date of the report.' })
  occurredOn: string;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'What a finding in a draft is to say instead; what is not given stays.' })
export class ChangeFindingInput extends FindingTextsInput {
  @Field(() => ID)
  findingId: string;

  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  title?: string;

  @Field(() => String, { nullable: true, description: 'As "1.01.07".' })
  code?: string;

  @Field(() => ProcessArea, { nullable: true })
  processArea?: ProcessArea;

  @Field(() => DateScalar, { nullable: true })
  occurredOn?: string;

  @Field(() => Boolean, { nullable: true, description: 'True: it is a repeat of none.' })
  withoutPrior?: boolean;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'A finding that is to leave a draft, with its recommendations.' })
export class RemoveFindingInput {
  @Field(() => ID)
  findingId: string;

  @Field(() => Int, { description: '`version` of the report as last read.' })
  expectedVersion: number;
}
