import { DateScalar, orNotFound, today } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Finding } from '../finding/finding.entity.ts';
import { IssueLegalOpinionInput, ReviseLegalOpinionInput, WriteLegalOpinionInput } from './legal.inputs.ts';
import { LegalOpinionPayload } from './legal.payloads.ts';
import { mayRecordLegal } from './legal.policy.ts';
import { adminReturnDueOn } from './legal-clocks.ts';
import { mustRecordLegal, opinionAsRead } from './legal-of.ts';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { opinionDetailsOf } from './opinion-details.ts';
import { Referral } from './referral.entity.ts';
import { writeLegalOpinion } from './write-legal-opinion.ts';

const BY = 'By APIP, or whoever has the duty LEGAL; of a restricted finding, if named on it.';

@Resolver(() => LegalOpinion)
export class LegalOpinionResolver {
  @Query(() => LegalOpinion, {
    nullable: true,
    description: 'Errors: NOT_FOUND, also when it is not visible.',
  })
  legalOpinion(@Arg('id', () => ID) id: string, @Ctx() { loaders }: Context) {
    return orNotFound('legal opinion', loaders.legalOpinion.load(id));
  }

  @Mutation(() => LegalOpinionPayload, {
    nullable: true,
    description: `Writes a legal opinion on a finding coded 1.05, as a draft. ${BY} Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP, BAD_USER_INPUT naming the field.`,
  })
  async writeLegalOpinion(
    @Arg('input', () => WriteLegalOpinionInput) input: WriteLegalOpinionInput,
    @Ctx() context: Context,
  ) {
    const finding = await orNotFound('finding', context.loaders.finding.load(input.findingId));
    mustRecordLegal(context);
    return new LegalOpinionPayload(await writeLegalOpinion(context, finding, input));
  }

  @Mutation(() => LegalOpinionPayload, {
    nullable: true,
    description: `Says a legal opinion anew that was not issued yet. ${BY} Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, BAD_USER_INPUT naming the field.`,
  })
  async reviseLegalOpinion(
    @Arg('input', () => ReviseLegalOpinionInput) input: ReviseLegalOpinionInput,
    @Ctx() context: Context,
  ) {
    const opinion = await opinionAsRead(context, input);
    opinion.revise(opinionDetailsOf(input), context.viewer.subject);
    return new LegalOpinionPayload(opinion);
  }

  @Mutation(() => LegalOpinionPayload, {
    nullable: true,
    description: `Issues a legal opinion: it holds, and is not changed any more. By another person than wrote it. ${BY} Errors: NOT_FOUND, FORBIDDEN, CONFLICT, ILLEGAL_STEP, FOUR_EYES.`,
  })
  async issueLegalOpinion(
    @Arg('input', () => IssueLegalOpinionInput) input: IssueLegalOpinionInput,
    @Ctx() context: Context,
  ) {
    const opinion = await opinionAsRead(context, input);
    opinion.issue(context.viewer.subject, today());
    return new LegalOpinionPayload(opinion);
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'Null when this viewer may not see it.' })
  finding(@Root() { findingId }: LegalOpinion, @Ctx() { loaders }: Context) {
    return loaders.finding.load(findingId);
  }

  @FieldResolver(() => [Referral], { description: 'What was referred upon it.' })
  referrals(@Root() { id }: LegalOpinion, @Ctx() { loaders }: Context) {
    return loaders.referralsOfOpinion.load(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Of ADMINISTRATIVE_ERROR_WITH_LOSS: 10 working days after the result, the last day to return it (UU 30/2014 article 20).',
  })
  async adminReturnDue(@Root() { conclusion, resultOn }: LegalOpinion, @Ctx() { loaders }: Context) {
    return adminReturnDueOn(conclusion, resultOn, await loaders.holidays());
  }

  @FieldResolver(() => Boolean, { description: 'Whether this viewer may now issue it.' })
  issuable(@Root() opinion: LegalOpinion, @Ctx() { viewer }: Context): boolean {
    return mayRecordLegal(viewer) && opinion.canBeIssuedBy(viewer.subject);
  }
}
