import { badInput, DomainError, textsOf } from '@oversight/kernel';
import type { Context } from '../context.ts';
import type { Finding } from '../finding/finding.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { amountOf } from '../rupiah.ts';
import { scopeOf } from '../scope-of.ts';
import type { DraftReferralInput } from './legal.inputs.ts';
import type { LegalOpinion } from './legal-opinion.entity.ts';
import { Referral } from './referral.entity.ts';
import { REFERRAL_ENDED } from './referral-status.ts';

/** A finding as it is to be handed to law enforcement, upon a legal opinion. */
export async function draftReferral(
  { em, viewer, loaders }: Context,
  opinion: LegalOpinion,
  { targetBody, lossEstimate, ...input }: DraftReferralInput,
): Promise<Referral> {
  const texts = textsOf(
    { targetOffice: input.targetOffice, lossEstimatedBy: input.lossEstimatedBy },
    { targetOffice: 200, lossEstimatedBy: 200 },
  );
  if (lossEstimate !== undefined) amountOf('lossEstimate', lossEstimate);
  if ((lossEstimate === undefined) !== (texts.lossEstimatedBy === undefined))
    throw badInput('lossEstimatedBy', 'A loss is named with who estimated it, and nobody without it.');
  const running = { findingId: opinion.findingId, status: { $nin: [...REFERRAL_ENDED] } };
  if ((await em.count(Referral, running as never)) > 0)
    throw new DomainError('ILLEGAL_STEP', 'There is a referral of this finding that has not ended.');
  opinion.referrals += 1;
  const finding = await loaders.finding.load(opinion.findingId);
  const referral = em.create(Referral, {
    ...scopeOf(opinion),
    ...{ findingId: opinion.findingId, reportId: opinion.reportId, legalOpinionId: opinion.id },
    ...{ targetBody, lossEstimate },
    ...texts,
    reportReceivedOn: finding && (await receivedOn(em, finding)),
    draftedBy: viewer.subject,
    lastStepBy: viewer.subject,
  } as never);
  await em.flush();
  // The database may know the receipt better.
  await em.refresh(referral);
  return referral;
}

/** Where the database knows no receipt of the office in which it was found: when the first office received it. */
async function receivedOn(em: Context['em'], finding: Finding): Promise<string | undefined> {
  const [first] = await em.find(
    Recommendation,
    { finding: finding.id },
    { orderBy: { receivedOn: 'asc' }, limit: 1 },
  );
  return first?.receivedOn;
}
