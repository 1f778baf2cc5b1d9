import { mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Commitment } from '../commitment/commitment.entity.ts';
import type { Context } from '../context.ts';
import { addEvidence } from './add-evidence.ts';
import { CommitmentEvidence } from './commitment-evidence.entity.ts';
import { AddCommitmentEvidenceInput } from './evidence.inputs.ts';
import { CommitmentEvidencePayload } from './evidence.payloads.ts';
import { EVIDENCE_ACT } from './evidence.policy.ts';

@Resolver(() => CommitmentEvidence)
export class CommitmentEvidenceResolver {
  @Mutation(() => CommitmentEvidencePayload, {
    nullable: true,
    description:
      'Adds a file that shows a commitment to be kept: first send it to `/files/meetings/uploads` by the tus protocol. By the committing office, or a machine with the scope `commitment:report`. Errors: NOT_FOUND, FORBIDDEN (`extensions.scope` where a machine lacks one), UPLOAD_UNFINISHED, UPLOAD_USED, FILE_TYPE_REFUSED, FILE_HASH_MISMATCH, BAD_USER_INPUT.',
  })
  async addCommitmentEvidence(
    @Arg('input', () => AddCommitmentEvidenceInput) input: AddCommitmentEvidenceInput,
    @Ctx() context: Context,
  ) {
    const commitment = await orNotFound('commitment', context.loaders.commitment.load(input.commitmentId));
    mustAct(
      context.viewer,
      EVIDENCE_ACT,
      commitment.organisationCode,
      'Only the committing office adds evidence.',
    );
    return new CommitmentEvidencePayload(await addEvidence(context, commitment, input));
  }

  @FieldResolver(() => Commitment, { nullable: true, description: 'Null when this viewer may not see it.' })
  commitment(@Root() { commitmentId }: CommitmentEvidence, @Ctx() { loaders }: Context) {
    return loaders.commitment.load(commitmentId);
  }
}

@Resolver(() => Commitment)
export class EvidenceOfCommitmentResolver {
  @FieldResolver(() => [CommitmentEvidence], {
    description:
      'What shows that it is kept, in the order in which it was added, as far as this viewer may see it: a machine what it added itself, leadership and BI none.',
  })
  evidence(@Root() { id }: Commitment, @Ctx() { loaders }: Context) {
    return loaders.evidenceOfCommitment.load(id);
  }
}
