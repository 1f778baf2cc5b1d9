import { Field, ObjectType } from 'type-graphql';
import { Commitment } from './commitment.entity.ts';

@ObjectType({ simpleResolvers: true })
export class AdvanceCommitmentPayload {
  @Field(() => Commitment)
  readonly commitment: Commitment;

  constructor(commitment: Commitment) {
    this.commitment = commitment;
  }
}
