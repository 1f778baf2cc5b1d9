import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const AssessmentState = enumOf(['PENDING', 'CONFIRMED', 'REJECTED']);
export type AssessmentState = keyof typeof AssessmentState;
registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'Whether an assessment holds. One that waits for its second person changes nothing yet.',
  valuesConfig: {
    PENDING: { description: 'Recorded, and waits for another person.' },
    CONFIRMED: { description: 'It holds.' },
    REJECTED: { description: 'It never held.' },
  },
});

export const ValidReason = enumOf(['FORCE_MAJEURE', 'IN_COURT', 'NOT_EFFECTIVE_EFFICIENT_ECONOMICAL']);
export type ValidReason = keyof typeof ValidReason;
registerEnumType(ValidReason, {
  name: 'ValidReason',
  description: 'Why a recommendation cannot be followed up (alasan yang sah, Peraturan BPK 2/2017).',
  valuesConfig: {
    FORCE_MAJEURE: { description: 'Keadaan kahar.' },
    IN_COURT: { description: 'Its subject or object is before a court.' },
    NOT_EFFECTIVE_EFFICIENT_ECONOMICAL: {
      description: 'To do it would not be effective, efficient and economical: after a reorganisation, say.',
    },
  },
});
