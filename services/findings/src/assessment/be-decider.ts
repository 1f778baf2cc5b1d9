import { codesOf, DomainError, now } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { FollowUpActor } from '../follow-up/follow-up-actor.entity.ts';
import type { Recommendation } from '../recommendation/recommendation.entity.ts';

/** From now on this viewer decides on the recommendation, and neither submits nor verifies; or did so before. */
export async function beDecider({ em, viewer }: Context, recommendation: Recommendation): Promise<void> {
  const { id, reportId, addressedOffices } = recommendation;
  const { organisationCode, provinceCode, regencyCode = null } = codesOf(addressedOffices[0] as string) ?? {};
  await em.execute(
    `insert into findings.follow_up_actor
       (recommendation_id, subject, organisation_code, province_code, regency_code, report_id, provenance, part, recorded_at)
     values (?, ?, ?, ?, ?, ?, 'RECORDED', 'DECIDER', ?) on conflict (recommendation_id, subject) do nothing`,
    [id, viewer.subject, organisationCode, provinceCode, regencyCode, reportId, now()],
  );
  const mine = await em.findOne(
    FollowUpActor,
    { recommendationId: id, subject: viewer.subject },
    { refresh: true },
  );
  if (mine?.part !== 'DECIDER')
    throw new DomainError(
      'FOUR_EYES',
      'Whoever submitted or verified an answer does not decide on the recommendation.',
    );
}
