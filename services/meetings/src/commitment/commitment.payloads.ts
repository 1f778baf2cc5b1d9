import { Field, ObjectType } from 'type-graphql';
import { Commitment } from './commitment.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The commitment as it is now.' })
export class CommitmentPayload {
  @Field(() => Commitment)
  readonly commitment: Commitment;

  constructor(commitment: Commitment) {
    this.commitment = commitment;
  }
}

@ObjectType({ simpleResolvers: true, description: 'What was written down, one for each office.' })
export class CommitmentsPayload {
  @Field(() => [Commitment])
  readonly commitments: Commitment[];

  constructor(commitments: Commitment[]) {
    this.commitments = commitments;
  }
}
