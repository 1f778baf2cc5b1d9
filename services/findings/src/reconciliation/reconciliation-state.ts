import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const ReconciliationState = enumOf(['FROZEN', 'SIGNED', 'WITHDRAWN']);
export type ReconciliationState = keyof typeof ReconciliationState;
registerEnumType(ReconciliationState, {
  name: 'ReconciliationState',
  description: 'How far a semester reconciliation is.',
  valuesConfig: {
    FROZEN: { description: 'Taken, and waits for the minutes (berita acara).' },
    SIGNED: { description: 'Agreed with the auditor; it stays.' },
    WITHDRAWN: { description: 'Given up before it was signed; another one may be taken.' },
  },
});

export const ReconciliationAction = enumOf(['SIGN', 'WITHDRAW']);
export type ReconciliationAction = keyof typeof ReconciliationAction;
registerEnumType(ReconciliationAction, {
  name: 'ReconciliationAction',
  description: 'What may be done with a semester reconciliation.',
  valuesConfig: {
    SIGN: { description: '`signReconciliation`, by another person than froze it.' },
    WITHDRAW: { description: '`withdrawReconciliation`, before it is signed.' },
  },
});
