import { BulkRow, bulkPayloadOf, payloadOf } from '@oversight/kernel';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

export const FollowUpPayload = payloadOf(RecommendationAddressee, {
  type: 'FollowUpPayload',
  field: 'addressee',
  description: 'The office’s part as it is now.',
});

export const SubmitAnswersPayload = bulkPayloadOf(BulkRow, {
  type: 'SubmitAnswersPayload',
  description: 'What became of each answer, or would.',
  written: 'Whether anything was written: not by a trial, nor all or nothing with a refused row.',
  counted: ['CREATED', 'UNCHANGED', 'REFUSED'],
});
