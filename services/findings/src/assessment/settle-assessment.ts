import { DomainError, expectVersion, forbidden } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { PART_OF, takePart } from '../follow-up/take-part.ts';
import { countHiddenEdit, holdRecommendation } from '../recommendation/hold-recommendation.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { Assessment } from './assessment.entity.ts';
import type { ConfirmAssessmentInput, RejectAssessmentInput } from './assessment.inputs.ts';
import { mayAssessWhole } from './assessment.policy.ts';
import { planAssessment } from './assessment-rules.ts';
import { OfficeAssessment } from './office-assessment.entity.ts';
import { partsOf } from './parts-of.ts';
import { takeEffect } from './take-effect.ts';

/** Another person stands by it: from now on it holds, if what it was decided on is still so. */
export async function confirmAssessment(
  context: Context,
  recommendation: Recommendation,
  assessment: Assessment,
  { expectedVersion }: ConfirmAssessmentInput,
): Promise<void> {
  const { em, viewer } = context;
  const offices = await holdBoth(context, recommendation, assessment, expectedVersion);
  assessment.confirm(viewer.subject);
  if (recommendation.officialStatus !== assessment.from)
    throw new DomainError('ILLEGAL_STEP', 'Its status changed meanwhile: reject it, and assess anew.', {
      status: recommendation.officialStatus,
    });
  const { whole, parts, addressees } = await partsOf(em, recommendation);
  const { to: status, effectiveOn, note } = assessment;
  const plans = planAssessment(whole, parts, {
    ...{ status, effectiveOn, note: note ?? undefined },
    offices: offices.map(({ addresseeId, to, accepted, surplus }) => ({
      ...{ addresseeId, status: to, accepted, surplus },
    })),
  });
  await takePart(context, recommendation, PART_OF.ASSESS);
  for (const office of offices) office.state = assessment.state;
  const decided = plans.map((plan) => ({
    plan,
    addressee: addressees.get(plan.part.id) as RecommendationAddressee,
  }));
  takeEffect(context, recommendation, assessment, decided);
}

/** It never held, and says why. */
export async function rejectAssessment(
  context: Context,
  recommendation: Recommendation,
  assessment: Assessment,
  { reason, expectedVersion }: RejectAssessmentInput,
): Promise<void> {
  const offices = await holdBoth(context, recommendation, assessment, expectedVersion);
  assessment.reject(context.viewer.subject, reason);
  await takePart(context, recommendation, PART_OF.ASSESS);
  for (const office of offices) office.state = assessment.state;
  await countHiddenEdit(context.em, recommendation);
}

async function holdBoth(
  { em, viewer }: Context,
  recommendation: Recommendation,
  assessment: Assessment,
  expectedVersion: number,
): Promise<OfficeAssessment[]> {
  await holdRecommendation(em, recommendation);
  await em.refresh(assessment);
  expectVersion(assessment, expectedVersion);
  if (!mayAssessWhole(viewer, recommendation))
    throw forbidden('You are not engaged at every office that it is addressed to.');
  return em.find(OfficeAssessment, { assessmentId: assessment.id }, { refresh: true });
}
