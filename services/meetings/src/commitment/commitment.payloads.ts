import { payloadOf } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { Commitment } from './commitment.entity.ts';

export const CommitmentPayload = payloadOf(Commitment, {
  type: 'CommitmentPayload',
  field: 'commitment',
  description: 'The commitment as it is now.',
});

@ObjectType({ simpleResolvers: true, description: 'What was written down, one for each office.' })
export class CommitmentsPayload {
  @Field(() => [Commitment])
  readonly commitments: Commitment[];

  constructor(commitments: Commitment[]) {
    this.commitments = commitments;
  }
}
