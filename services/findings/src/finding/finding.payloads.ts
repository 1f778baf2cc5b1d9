import { payloadOf } from '@oversight/kernel';
import { Finding } from './finding.entity.ts';

export const FindingPayload = payloadOf(Finding, {
  type: 'FindingPayload',
  field: 'finding',
  description: 'The finding as it is now.',
});
