import { isWithinReach } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WHO_STEPPED_REACH } from '../in-branch.policy.ts';
import { Commitment } from './commitment.entity.ts';
import { mayReadCommitment } from './commitment.policy.ts';
import { CommitmentStep } from './commitment-step.entity.ts';
import { DueDateExtension } from './due-date-extension.entity.ts';

const WHO = 'Subject of whoever did; for the inspectorate and engaged auditors.';

@Resolver(() => Commitment)
export class CommitmentHistoryResolver {
  @FieldResolver(() => [CommitmentStep], {
    description: 'Every step that was taken with it, the first one first.',
  })
  history(@Root() { id }: Commitment, @Ctx() { loaders }: Context) {
    return loaders.stepsOfCommitment.load(id);
  }

  @FieldResolver(() => [DueDateExtension], {
    description: 'Every time it was given more time, the first one first.',
  })
  extensions(@Root() { id }: Commitment, @Ctx() { loaders }: Context) {
    return loaders.extensionsOfCommitment.load(id);
  }
}

@Resolver(() => CommitmentStep)
export class CommitmentStepResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What was said with it. Withheld from BI.' })
  note(@Root() step: CommitmentStep, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, step, 'text') ? step.note : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO })
  takenBy(@Root() step: CommitmentStep, @Ctx() { viewer }: Context) {
    return isWithinReach(viewer, WHO_STEPPED_REACH, step.organisationCode) ? step.takenBy : undefined;
  }
}

@Resolver(() => DueDateExtension)
export class DueDateExtensionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was given more time. Withheld from BI.',
  })
  reason(@Root() extension: DueDateExtension, @Ctx() { viewer }: Context) {
    return mayReadCommitment(viewer, extension, 'text') ? extension.reason : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO })
  takenBy(@Root() extension: DueDateExtension, @Ctx() { viewer }: Context) {
    return isWithinReach(viewer, WHO_STEPPED_REACH, extension.organisationCode)
      ? extension.takenBy
      : undefined;
  }
}
