import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const FollowUpAction = enumOf([
  'DISPOSE',
  'DRAFT',
  'SUBMIT',
  'CONSOLIDATE',
  'VERIFY',
  'SEND',
  'RETURN',
  'ASSESS',
]);
export type FollowUpAction = keyof typeof FollowUpAction;
registerEnumType(FollowUpAction, {
  name: 'FollowUpAction',
  description: 'A step of one office’s part in a recommendation, inside KPU and to the auditor.',
});
