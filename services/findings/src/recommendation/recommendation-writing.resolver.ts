import { orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { FindingPayload } from '../finding/finding.payloads.ts';
import { leadFinding } from '../report/hold-report.ts';
import { RecommendationPayload } from './recommendation.payloads.ts';
import {
  ChangeRecommendationInput,
  RecordRecommendationInput,
  RemoveRecommendationInput,
} from './recommendation-writing.inputs.ts';
import { changeRecommendation, recordRecommendation, removeRecommendation } from './write-recommendation.ts';

/** What stands in a draft of what is asked for. */
@Resolver()
export class RecommendationWritingResolver {
  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'Writes a recommendation into a draft. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async recordRecommendation(
    @Arg('input', () => RecordRecommendationInput) input: RecordRecommendationInput,
    @Ctx() context: Context,
  ) {
    const place = await leadFinding(context, input);
    return new RecommendationPayload(await recordRecommendation(context, place, input));
  }

  @Mutation(() => RecommendationPayload, {
    nullable: true,
    description:
      'Says differently what is asked for, in a draft. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT, BAD_USER_INPUT naming the field.',
  })
  async changeRecommendation(
    @Arg('input', () => ChangeRecommendationInput) input: ChangeRecommendationInput,
    @Ctx() context: Context,
  ) {
    const { recommendation, ...place } = await inDraft(context, input);
    await changeRecommendation(context, recommendation, place, input);
    return new RecommendationPayload(recommendation);
  }

  @Mutation(() => FindingPayload, {
    nullable: true,
    description:
      'Takes a recommendation out of a draft. By its desk. Errors: NOT_FOUND, FORBIDDEN, ILLEGAL_STEP once it is issued, CONFLICT.',
  })
  async removeRecommendation(
    @Arg('input', () => RemoveRecommendationInput) input: RemoveRecommendationInput,
    @Ctx() context: Context,
  ) {
    const { recommendation, ...place } = await inDraft(context, input);
    await removeRecommendation(context, recommendation, place);
    return new FindingPayload(place.finding);
  }
}

async function inDraft(
  context: Context,
  {
    recommendationId,
    expectedVersion,
  }: { readonly recommendationId: string; readonly expectedVersion: number },
) {
  const recommendation = await orNotFound(
    'recommendation',
    context.loaders.recommendation.load(recommendationId),
  );
  const findingId = recommendation.finding.id;
  return { recommendation, ...(await leadFinding(context, { findingId, expectedVersion })) };
}
