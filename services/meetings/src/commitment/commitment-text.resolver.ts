import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Commitment } from './commitment.entity.ts';
import { mayReadCommitment } from './commitment.policy.ts';

/** The words of a commitment, which not everybody reads who sees it. */
@Resolver(() => Commitment)
export class CommitmentTextResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the office last said of it: how it was done. Withheld from BI.',
  })
  officeNote(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'officeNote') ? commitment.officeNote : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the inspectorate last said of it: why it was sent back. Withheld from BI.',
  })
  inspectorateNote(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'inspectorateNote')
      ? commitment.inspectorateNote
      : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the host said when it was given up. Withheld from BI.',
  })
  hostNote(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'hostNote') ? commitment.hostNote : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was promised, in Indonesian. Withheld from BI.',
  })
  text(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'text') ? commitment.text : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'By what one sees that it is kept (ukuran keberhasilan), where agreed. Withheld from BI.',
  })
  measure(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'measure') ? commitment.measure : undefined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who answers for it in the office (penanggung jawab): a position, not a name. Withheld from BI.',
  })
  owner(@Root() commitment: Commitment, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, commitment, 'owner') ? commitment.owner : undefined;
  }
}
