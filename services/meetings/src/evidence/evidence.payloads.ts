import { Field, ObjectType } from 'type-graphql';
import { CommitmentEvidence } from './commitment-evidence.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'What was added.' })
export class CommitmentEvidencePayload {
  @Field(() => CommitmentEvidence)
  readonly evidence: CommitmentEvidence;

  constructor(evidence: CommitmentEvidence) {
    this.evidence = evidence;
  }
}
