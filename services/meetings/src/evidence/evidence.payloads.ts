import { payloadOf } from '@oversight/kernel';
import { CommitmentEvidence } from './commitment-evidence.entity.ts';

export const CommitmentEvidencePayload = payloadOf(CommitmentEvidence, {
  type: 'CommitmentEvidencePayload',
  field: 'evidence',
  description: 'What was added.',
});
