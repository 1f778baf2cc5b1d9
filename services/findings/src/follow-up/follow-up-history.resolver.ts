import { DateScalar } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayRead, mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { WORKING_DAYS_TO_VERIFY } from './answer-deadline.ts';
import { DeadlineExtension } from './deadline-extension.entity.ts';
import { mayStep } from './follow-up.policy.ts';
import { FollowUpAction } from './follow-up-action.ts';
import { FollowUpStep } from './follow-up-step.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { isFree } from './take-part.ts';
import { addWorkingDays } from './working-days.ts';

@Resolver(() => RecommendationAddressee)
export class FollowUpHistoryResolver {
  @FieldResolver(() => [FollowUpAction], {
    description:
      'The steps this viewer may take now, by its state, their rights and what they did on this recommendation before.',
  })
  async nextActions(@Root() addressee: RecommendationAddressee, @Ctx() { viewer, loaders }: Context) {
    const possible = Object.values(FollowUpAction).filter(
      (action) => addressee.allows(action) && mayStep(viewer, addressee, action),
    );
    if (possible.length === 0) return [];
    const part = await loaders.partOfViewer.load(addressee.recommendation.id);
    return possible.filter((action) => isFree(part, action));
  }

  @FieldResolver(() => [FollowUpStep], {
    description: 'Every step that was taken with it, the first one first.',
  })
  history(@Root() { id }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.stepsOfAddressee.load(id);
  }

  @FieldResolver(() => [DeadlineExtension], {
    description: 'Every time the auditor gave more time to answer, the first one first.',
  })
  extensions(@Root() { id }: RecommendationAddressee, @Ctx() { loaders }: Context) {
    return loaders.extensionsOfAddressee.load(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Day by which APIP verifies it: 10 working days after `waitingSince`, by the calendar of working days; null while nothing waits.',
  })
  async verificationDueOn(
    @Root() { waitingSince }: RecommendationAddressee,
    @Ctx() { loaders }: Context,
  ): Promise<string | undefined> {
    return waitingSince === undefined
      ? undefined
      : addWorkingDays(waitingSince, WORKING_DAYS_TO_VERIFY, await loaders.holidays());
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Position to which the head of the office disposed it (disposisi). Withheld from BI.',
  })
  disposedTo(@Root() addressee: RecommendationAddressee, @Ctx() { viewer }: Context) {
    return mayRead(viewer, addressee, 'disposedTo') ? addressee.disposedTo : undefined;
  }
}

@Resolver(() => FollowUpStep)
export class FollowUpStepResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What was said with it. Withheld from BI.' })
  note(@Root() step: FollowUpStep, @Ctx() { viewer }: Context) {
    return mayRead(viewer, step, 'text') ? step.note : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  takenBy(@Root() step: FollowUpStep, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, step) ? step.takenBy : undefined;
  }
}

@Resolver(() => DeadlineExtension)
export class DeadlineExtensionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why more time was given. Withheld from BI.',
  })
  reason(@Root() extension: DeadlineExtension, @Ctx() { viewer }: Context) {
    return mayRead(viewer, extension, 'text') ? extension.reason : undefined;
  }

  @FieldResolver(() => String, { nullable: true, description: WHO_DID })
  takenBy(@Root() extension: DeadlineExtension, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, extension) ? extension.takenBy : undefined;
  }
}
