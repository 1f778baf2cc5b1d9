import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** On whose desk a report is drafted: BPK's own auditor, or APIP, which also records what BPK sent on paper. */
export const DraftDesk = enumOf(['APIP', 'BPK']);
export type DraftDesk = keyof typeof DraftDesk;
registerEnumType(DraftDesk, {
  name: 'DraftDesk',
  description: 'On whose desk a report that is not issued yet is drafted: it is seen there only.',
});
