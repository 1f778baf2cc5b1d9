import { codesOf, DomainError, now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { FollowUpAction } from './follow-up-action.ts';
import { FollowUpActor, type FollowUpPart } from './follow-up-actor.entity.ts';
import type { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** Which part each step is; the others are none. */
export const PART_OF = {
  SUBMIT: 'SUBMITTER',
  CONSOLIDATE: 'SUBMITTER',
  VERIFY: 'VERIFIER',
  ASSESS: 'DECIDER',
} as const satisfies Partial<Record<FollowUpAction, FollowUpPart>>;

/** May somebody take the step who has this part already? */
export function isFree(its: FollowUpPart | undefined, action: FollowUpAction): boolean {
  const part = (PART_OF as Partial<Record<FollowUpAction, FollowUpPart>>)[action];
  return its === undefined || part === undefined || its === part;
}

const TAKE = `insert into findings.follow_up_actor
  (recommendation_id, subject, organisation_code, province_code, regency_code, report_id, provenance, part, recorded_at)
  values (?, ?, ?, ?, ?, ?, 'RECORDED', ?, ?) on conflict do nothing`;

/** Submits, verifies or decides on a recommendation, for good: nobody does two of them, with whichever office’s part or the whole. */
export async function takePart(
  { em, viewer }: Pick<Context, 'em' | 'viewer'>,
  what: Recommendation | RecommendationAddressee,
  part: FollowUpPart,
): Promise<void> {
  const isWhole = 'addressedOffices' in what;
  const recommendationId = isWhole ? what.id : what.recommendation.id;
  const office = codesOf((isWhole ? what.addressedOffices[0] : what.organisationCode) ?? '');
  const { organisationCode, provinceCode, regencyCode = null } = office ?? {};
  const { subject } = viewer;
  await em.execute(
    TAKE,
    [recommendationId, subject, organisationCode, provinceCode, regencyCode, what.reportId, part, now()],
    'run',
  );
  const its = await em.findOne(FollowUpActor, { recommendationId, subject });
  if (its?.part !== part) throw twoParts();
}

/** The same, asked beforehand. */
export const mustBeFree = (its: FollowUpPart | undefined, part: FollowUpPart): void => {
  if (its !== undefined && its !== part) throw twoParts();
};

const twoParts = (): DomainError =>
  new DomainError(
    'FOUR_EYES',
    'Submitting, verifying and deciding on one recommendation are for three people.',
  );
