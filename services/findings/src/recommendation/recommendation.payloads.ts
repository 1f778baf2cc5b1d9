import { payloadOf } from '@oversight/kernel';
import { Recommendation } from './recommendation.entity.ts';

export const RecommendationPayload = payloadOf(Recommendation, {
  type: 'RecommendationPayload',
  field: 'recommendation',
  description: 'The recommendation as it is now.',
});
