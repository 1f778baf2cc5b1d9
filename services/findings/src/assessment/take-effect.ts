import { now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { stepFollowUp } from '../follow-up/step-follow-up.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import { scopeOf, scopeOfPart } from '../scope-of.ts';
import type { Assessment } from './assessment.entity.ts';
import type { OfficePlan } from './assessment-rules.ts';
import { OfficeStatusChange } from './office-status-change.entity.ts';
import { StatusChange } from './status-change.entity.ts';

type Writing = Pick<Context, 'em' | 'viewer'>;

/** What an assessment that holds changes: the whole, each office it decides on, and a line of history for each. */
export function takeEffect(
  context: Writing,
  recommendation: Recommendation,
  assessment: Assessment,
  offices: readonly { readonly addressee: RecommendationAddressee; readonly plan: OfficePlan }[],
): void {
  const { from, to, effectiveOn, decidedBy } = assessment;
  const recordedAt = now();
  // A status that is confirmed has held since the day it was given.
  if (from !== to) recommendation.statusOn = effectiveOn;
  recommendation.officialStatus = to;
  recommendation.recordedAt = recordedAt;
  context.em.create(StatusChange, {
    ...scopeOf(recommendation),
    reportId: recommendation.reportId,
    recommendation,
    assessmentId: assessment.id,
    ...{ from, to, effectiveOn, recordedAt, decidedBy },
  } as never);
  for (const { addressee, plan } of offices) assessOffice(context, addressee, plan, assessment);
}

function assessOffice(
  context: Writing,
  addressee: RecommendationAddressee,
  plan: OfficePlan,
  { id: assessmentId, effectiveOn }: Assessment,
): void {
  const { from, to, workflow } = plan;
  // What stays where it stands took no step.
  if (workflow === addressee.workflow) addressee.assess(plan);
  else stepFollowUp(context, addressee, 'ASSESS', undefined, () => addressee.assess(plan));
  context.em.create(OfficeStatusChange, {
    ...scopeOfPart(addressee),
    addresseeId: addressee.id,
    ...{ assessmentId, from, to, effectiveOn, recordedAt: addressee.recordedAt },
  } as never);
}
