import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** Where an addressee's answer stands inside KPU; kept apart from the official status. */
export const WorkflowState = enumOf([
  'RECEIVED',
  'DISPOSED',
  'DRAFTED',
  'SUBMITTED_TO_PROVINCE',
  'SUBMITTED_TO_APIP',
  'VERIFIED_BY_APIP',
  'SENT_TO_BPK',
  'ASSESSED',
  'RETURNED',
]);
export type WorkflowState = keyof typeof WorkflowState;
registerEnumType(WorkflowState, {
  name: 'WorkflowState',
  description: 'Where an addressee’s answer stands inside KPU. It never moves the official status.',
});
