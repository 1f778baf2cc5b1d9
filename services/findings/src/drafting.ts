import { DomainError, enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** On whose desk a report is drafted: BPK's own auditor, or APIP, which also records what BPK sent on paper. */
export const DraftDesk = enumOf(['APIP', 'BPK']);
export type DraftDesk = keyof typeof DraftDesk;
registerEnumType(DraftDesk, {
  name: 'DraftDesk',
  description: 'On whose desk a report that is not issued yet is drafted: it is seen there only.',
});

/** On what nobody has received yet nothing hangs but what is its own: it may be discarded. Errors: ILLEGAL_STEP. */
export function mustBeIssued({ draftOf }: { readonly draftOf?: DraftDesk }): void {
  if (draftOf !== undefined)
    throw new DomainError('ILLEGAL_STEP', 'Its report is not issued yet.', { status: 'DRAFT' });
}
