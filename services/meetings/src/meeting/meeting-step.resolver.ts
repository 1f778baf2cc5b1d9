import { isWithinReach } from '@oversight/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { WHO_STEPPED_REACH } from '../in-branch.policy.ts';
import { MeetingStep } from './meeting-step.entity.ts';

@Resolver(() => MeetingStep)
export class MeetingStepResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Subject of whoever took it; for the inspectorate and engaged auditors.',
  })
  takenBy(@Root() step: MeetingStep, @Ctx() { viewer }: Context) {
    return isWithinReach(viewer, WHO_STEPPED_REACH, step.organisationCode) ? step.takenBy : undefined;
  }
}
