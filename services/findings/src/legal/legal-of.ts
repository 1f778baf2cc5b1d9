import { expectVersion, forbidden, orNotFound } from '@oversight/kernel';
import type { Context } from '../context.ts';
import { mayRecordLegal } from './legal.policy.ts';
import type { LegalOpinion } from './legal-opinion.entity.ts';
import type { Referral } from './referral.entity.ts';

export function mustRecordLegal({ viewer }: Pick<Context, 'viewer'>): void {
  if (!mayRecordLegal(viewer))
    throw forbidden('Legal opinions and referrals are written by the inspectorate, and by the duty LEGAL.');
}

/** The legal opinion as whoever goes on from it has read it. */
export async function opinionAsRead(
  context: Context,
  { legalOpinionId, expectedVersion }: { legalOpinionId: string; expectedVersion: number },
): Promise<LegalOpinion> {
  const opinion = await orNotFound('legal opinion', context.loaders.legalOpinion.load(legalOpinionId));
  mustRecordLegal(context);
  expectVersion(opinion, expectedVersion);
  return opinion;
}

/** The referral as whoever goes on with it has read it. */
export async function referralAsRead(
  context: Context,
  { referralId, expectedVersion }: { referralId: string; expectedVersion: number },
): Promise<Referral> {
  const referral = await orNotFound('referral', context.loaders.referral.load(referralId));
  mustRecordLegal(context);
  expectVersion(referral, expectedVersion);
  return referral;
}
