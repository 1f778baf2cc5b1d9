import { orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { ExternalBody } from '../external-body.stub.ts';
import { Finding } from '../finding/finding.entity.ts';
import { advanceReferral } from './advance-referral.ts';
import { draftReferral } from './draft-referral.ts';
import { AdvanceReferralInput, DraftReferralInput } from './legal.inputs.ts';
import { ReferralPayload } from './legal.payloads.ts';
import { mayRecordLegal } from './legal.policy.ts';
import { opinionAsRead, referralAsRead } from './legal-of.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { Referral } from './referral.entity.ts';
import { ReferralStep } from './referral-step.entity.ts';
import { ReferralAction, stepsFor } from './referral-steps.ts';

const BY = 'By APIP, or whoever has the duty LEGAL; of a restricted finding, if named on it.';

@Resolver(() => Referral)
export class ReferralResolver {
  @Query(() => Referral, { nullable: true, description: 'Errors: NOT_FOUND, also when it is not visible.' })
  referral(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('referral', loaders.referral.load(id));
  }

  @Mutation(() => ReferralPayload, {
    nullable: true,
    description: `Drafts a referral to law enforcement upon a legal opinion. ${BY} Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP while another one of the finding runs, BAD_USER_INPUT naming the field.`,
  })
  async draftReferral(
    @Arg('input', () => DraftReferralInput) input: DraftReferralInput,
    @Ctx() context: Context,
  ) {
    const opinion = await opinionAsRead(context, input);
    return new ReferralPayload(await draftReferral(context, opinion, input));
  }

  @Mutation(() => ReferralPayload, {
    nullable: true,
    description: `Takes one step with a referral; what comes from law enforcement is recorded. ${BY} Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, FOUR_EYES when whoever drafted it approves it or whoever took the last step ends it, BAD_USER_INPUT naming what is missing.`,
  })
  async advanceReferral(
    @Arg('input', () => AdvanceReferralInput) input: AdvanceReferralInput,
    @Ctx() context: Context,
  ) {
    const referral = await referralAsRead(context, input);
    await advanceReferral(context, referral, input);
    return new ReferralPayload(referral);
  }

  @FieldResolver(() => ExternalBody, { nullable: true, description: 'To whom it is referred.' })
  targetBody(@Root() { targetBody }: Referral) {
    return new ExternalBody(targetBody);
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'Null when this viewer may not see it.' })
  finding(@Root() { findingId }: Referral, @Ctx() { loaders }: Context) {
    return loaders.finding.load(findingId);
  }

  @FieldResolver(() => LegalOpinion, { nullable: true, description: 'The legal opinion on which it rests.' })
  legalOpinion(@Root() { legalOpinionId }: Referral, @Ctx() { loaders }: Context) {
    return loaders.legalOpinion.load(legalOpinionId);
  }

  @FieldResolver(() => [ReferralStep], { description: 'The steps that were taken, the first one first.' })
  history(@Root() { id }: Referral, @Ctx() { loaders }: Context) {
    return loaders.stepsOfReferral.load(id);
  }

  @FieldResolver(() => [ReferralAction], {
    description: 'The steps this viewer may take now, by its state and their rights.',
  })
  nextActions(@Root() referral: Referral, @Ctx() { viewer }: Context): ReferralAction[] {
    return mayRecordLegal(viewer) ? stepsFor(referral, viewer.subject) : [];
  }
}
