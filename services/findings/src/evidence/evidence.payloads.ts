import { payloadOf } from '@oversight/kernel';
import { Evidence } from './evidence.entity.ts';

export const EvidencePayload = payloadOf(Evidence, {
  type: 'EvidencePayload',
  field: 'evidence',
  description: 'The evidence as it is now.',
});
