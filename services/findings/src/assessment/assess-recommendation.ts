import { badInput, DomainError, expectVersion, forbidden, now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { mustBeIssued } from '../drafting.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { PART_OF, takePart } from '../follow-up/take-part.ts';
import { countHiddenEdit, holdRecommendation } from '../recommendation/hold-recommendation.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import { scopeOf, scopeOfPart } from '../scope-of.ts';
import { Assessment } from './assessment.entity.ts';
import type { AssessRecommendationInput } from './assessment.inputs.ts';
import { isTheAuditor, mayAssessWhole } from './assessment.policy.ts';
import { endsByReason, formalitiesOf } from './assessment-formalities.ts';
import { type OfficePlan, planAssessment } from './assessment-rules.ts';
import { OfficeAssessment } from './office-assessment.entity.ts';
import { partsOf } from './parts-of.ts';
import { takeEffect } from './take-effect.ts';

const MOST = 600;

/** Records what the auditor decided; it holds at once where the auditor says so alone. */
export async function assessRecommendation(
  context: Context,
  recommendation: Recommendation,
  { expectedVersion, status, effectiveOn, offices = [], ...sent }: AssessRecommendationInput,
): Promise<Assessment> {
  const { em, viewer } = context;
  await holdRecommendation(em, recommendation);
  expectVersion({ version: recommendation.versionFor(viewer) }, expectedVersion);
  if (!mayAssessWhole(viewer, recommendation))
    throw forbidden('You are not engaged at every office that it is addressed to.');
  mustBeIssued(recommendation);
  await mustBeFree(em, recommendation);
  if (offices.length > MOST) throw badInput('offices', `At most ${MOST} offices.`);

  const byReason = endsByReason({ status, offices });
  const recorded = !isTheAuditor(viewer, recommendation);
  const { receivedOn, source } = recommendation;
  const formalities = formalitiesOf(sent, { byReason, recorded, receivedOn });
  const { whole, parts, addressees } = await partsOf(em, recommendation);
  const decision = { status, effectiveOn, offices, note: formalities.note };
  const plans = planAssessment(whole, parts, decision);
  await takePart(context, recommendation, PART_OF.ASSESS);

  const isPending = byReason || recorded;
  const assessment = em.create(Assessment, {
    ...scopeOf(recommendation),
    reportId: recommendation.reportId,
    recommendationId: recommendation.id,
    from: recommendation.officialStatus,
    to: status,
    effectiveOn,
    ...formalities,
    decidedBy: source,
    state: isPending ? 'PENDING' : 'CONFIRMED',
    recordedBy: viewer.subject,
    recordedAt: now(),
  } as never);
  const decided = plans.map((plan) => ({
    plan,
    addressee: addressees.get(plan.part.id) as RecommendationAddressee,
  }));
  for (const { plan, addressee } of decided) keepOffice(em, assessment, addressee, plan);
  if (isPending) await countHiddenEdit(em, recommendation);
  else takeEffect(context, recommendation, assessment, decided);
  return assessment;
}

async function mustBeFree(em: Context['em'], { id }: Recommendation): Promise<void> {
  if ((await em.count(Assessment, { recommendationId: id, state: 'PENDING' })) > 0)
    throw new DomainError('ILLEGAL_STEP', 'An assessment of it waits for its second person.', {
      status: 'PENDING',
    });
}

function keepOffice(
  em: Context['em'],
  { id, state }: Assessment,
  addressee: RecommendationAddressee,
  { from, to, accepted, surplus }: OfficePlan,
): void {
  em.create(OfficeAssessment, {
    ...scopeOfPart(addressee),
    assessmentId: id,
    addresseeId: addressee.id,
    ...{ from, to, accepted, surplus, state },
  } as never);
}
