import { now, today } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { FollowUpStep } from '../follow-up/follow-up-step.entity.ts';
import type { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { Assessment } from './assessment.entity.ts';
import type { OfficePlan } from './assessment-rules.ts';
import { OfficeStatusChange } from './office-status-change.entity.ts';
import { StatusChange } from './status-change.entity.ts';

type Em = Pick<Context, 'em'>['em'];

/** What an assessment that holds changes: the whole, each office it decides on, and a line of history for each. */
export function takeEffect(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  recommendation: Recommendation,
  assessment: Assessment,
  offices: readonly { readonly addressee: RecommendationAddressee; readonly plan: OfficePlan }[],
): void {
  const { from, to, effectiveOn, decidedBy } = assessment;
  const recordedAt = now();
  const { reportId, addressedOffices, addressedBranches, addressedProvinces, restricted, needToKnow } =
    recommendation;
  // A status that is confirmed has held since the day it was given.
  if (from !== to) recommendation.statusOn = effectiveOn;
  recommendation.officialStatus = to;
  recommendation.recordedAt = recordedAt;
  em.create(StatusChange, {
    ...{ reportId, addressedOffices, addressedBranches, addressedProvinces, restricted, needToKnow },
    provenance: 'RECORDED',
    recommendation,
    assessmentId: assessment.id,
    ...{ from, to, effectiveOn, recordedAt, decidedBy },
  } as never);
  for (const { addressee, plan } of offices)
    assessOffice(em, addressee, plan, { assessment, recordedAt, by: viewer.subject });
}

function assessOffice(
  em: Em,
  addressee: RecommendationAddressee,
  { from, to, accepted, workflow }: OfficePlan,
  { assessment, recordedAt, by }: { assessment: Assessment; recordedAt: Date; by: string },
): void {
  const before = addressee.workflow;
  const history = { ...scopeOf(addressee), addresseeId: addressee.id, recordedAt };
  addressee.officeStatus = to;
  addressee.deposited = accepted;
  addressee.recordedAt = recordedAt;
  em.create(OfficeStatusChange, {
    ...history,
    assessmentId: assessment.id,
    ...{ from, to, effectiveOn: assessment.effectiveOn },
  } as never);
  if (workflow === before) return;
  addressee.workflow = workflow;
  addressee.workflowOn = today();
  addressee.waitingSince = undefined;
  addressee.withAuditorSince = undefined;
  em.create(FollowUpStep, { ...history, action: 'ASSESS', from: before, to: workflow, takenBy: by } as never);
}

/** What a part of an office's part is seen by, and that it was recorded here. */
export const scopeOf = ({
  reportId,
  organisationCode,
  provinceCode,
  regencyCode,
  restricted,
  needToKnow,
}: RecommendationAddressee) => ({
  ...{ reportId, organisationCode, provinceCode, regencyCode, restricted, needToKnow },
  provenance: 'RECORDED' as const,
});
