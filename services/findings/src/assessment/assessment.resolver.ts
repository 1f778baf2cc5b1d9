import { mustAct, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import { assessRecommendation } from './assess-recommendation.ts';
import { Assessment } from './assessment.entity.ts';
import {
  AssessRecommendationInput,
  ConfirmAssessmentInput,
  RejectAssessmentInput,
} from './assessment.inputs.ts';
import { AssessmentPayload } from './assessment.payloads.ts';
import { assessingActOf, officeToAssess } from './assessment.policy.ts';
import { confirmAssessment, rejectAssessment } from './settle-assessment.ts';

const ERRORS =
  'Errors: NOT_FOUND, FORBIDDEN, UNAUTHENTICATED, CONFLICT, FOUR_EYES for whoever submitted or verified an answer, ILLEGAL_STEP';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Mutation(() => AssessmentPayload, {
    nullable: true,
    description: `Records what the auditor decided on a recommendation (Peraturan BPK 2/2017). Of APIP’s own reports the inspectorate decides; of BPK’s an auditor of BPK who is engaged at every addressee, or the inspectorate records BPK’s document, which another person confirms. Status 4 has a valid reason, a document and a second person always. Status 1 and 2 need an answer before the auditor, unless they take up again what was settled. ${ERRORS} where no answer is there, one is pending or the report is a draft, BAD_USER_INPUT naming the field.`,
  })
  async assessRecommendation(
    @Arg('input', () => AssessRecommendationInput) input: AssessRecommendationInput,
    @Ctx() context: Context,
  ) {
    const recommendation = await recommendationOf(context, input.recommendationId);
    return new AssessmentPayload(await assessRecommendation(context, recommendation, input), recommendation);
  }

  @Mutation(() => AssessmentPayload, {
    nullable: true,
    description: `Stands by an assessment that is pending, as another person than recorded it; it holds from then on. By whoever may assess. ${ERRORS} where it is not pending or what it was decided on has changed.`,
  })
  async confirmAssessment(
    @Arg('input', () => ConfirmAssessmentInput) input: ConfirmAssessmentInput,
    @Ctx() context: Context,
  ) {
    const { assessment, recommendation } = await assessmentOf(context, input.assessmentId);
    await confirmAssessment(context, recommendation, assessment, input);
    return new AssessmentPayload(assessment, recommendation);
  }

  @Mutation(() => AssessmentPayload, {
    nullable: true,
    description: `Rejects an assessment that is pending, saying why; also whoever recorded it does. ${ERRORS} where it is not pending, BAD_USER_INPUT for the reason.`,
  })
  async rejectAssessment(
    @Arg('input', () => RejectAssessmentInput) input: RejectAssessmentInput,
    @Ctx() context: Context,
  ) {
    const { assessment, recommendation } = await assessmentOf(context, input.assessmentId);
    await rejectAssessment(context, recommendation, assessment, input);
    return new AssessmentPayload(assessment, recommendation);
  }
}

async function recommendationOf({ loaders, viewer }: Context, id: string): Promise<Recommendation> {
  const recommendation = await orNotFound('recommendation', loaders.recommendation.load(id));
  mustAct(
    viewer,
    assessingActOf(recommendation),
    officeToAssess(viewer, recommendation),
    'Only the auditor decides on the status.',
  );
  return recommendation;
}

async function assessmentOf(context: Context, id: string) {
  const assessment = await orNotFound('assessment', context.loaders.assessment.load(id));
  return { assessment, recommendation: await recommendationOf(context, assessment.recommendationId) };
}
