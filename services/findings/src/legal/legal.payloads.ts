import { payloadOf } from '@oversight/kernel';
import { LegalOpinion } from './legal-opinion.entity.ts';
import { Referral } from './referral.entity.ts';

export const LegalOpinionPayload = payloadOf(LegalOpinion, {
  type: 'LegalOpinionPayload',
  field: 'legalOpinion',
  description: 'The legal opinion as it is now.',
});
export const ReferralPayload = payloadOf(Referral, {
  type: 'ReferralPayload',
  field: 'referral',
  description: 'The referral as it is now.',
});
