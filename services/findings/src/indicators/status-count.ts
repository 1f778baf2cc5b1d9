import { RupiahScalar } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';

@ObjectType({ simpleResolvers: true, description: 'How many stand at one official status, and their value.' })
export class StatusCount {
  @Field(() => OfficialStatus)
  readonly status: OfficialStatus;

  @Field(() => Int)
  readonly count: number;

  @Field(() => RupiahScalar, { description: 'Sum of the recommended values, or of the offices’ shares.' })
  readonly value: bigint;
}
