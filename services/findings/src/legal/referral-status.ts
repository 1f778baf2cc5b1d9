import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** How far a referral to law enforcement came. */
export const ReferralStatus = enumOf([
  'DRAFT',
  'LEGAL_OPINION',
  'APPROVED',
  'SENT',
  'RECEIVED_BY_LAW_ENFORCEMENT',
  'PRELIMINARY_INQUIRY',
  'INVESTIGATION',
  'PROSECUTION',
  'VERDICT',
  'FINAL',
  'RETURNED_TO_APIP',
  'STOPPED',
]);
export type ReferralStatus = keyof typeof ReferralStatus;
registerEnumType(ReferralStatus, {
  name: 'ReferralStatus',
  description: 'How far a referral to law enforcement (pelimpahan ke APH) came.',
  valuesConfig: {
    DRAFT: { description: 'Draf.' },
    LEGAL_OPINION: { description: 'Pendapat hukum: the opinion on which it rests was issued.' },
    APPROVED: { description: 'Disetujui, by another person than drafted it.' },
    SENT: { description: 'Dikirim.' },
    RECEIVED_BY_LAW_ENFORCEMENT: { description: 'Diterima APH.' },
    PRELIMINARY_INQUIRY: { description: 'Penyelidikan.' },
    INVESTIGATION: { description: 'Penyidikan, with an SPDP.' },
    PROSECUTION: { description: 'Penuntutan.' },
    VERDICT: { description: 'Putusan.' },
    FINAL: { description: 'Inkracht.' },
    RETURNED_TO_APIP: { description: 'Dikembalikan ke APIP: only an administrative error was found.' },
    STOPPED: { description: 'Dihentikan (SP3).' },
  },
});

/** After these there may be another one. */
export const REFERRAL_ENDED: readonly ReferralStatus[] = ['FINAL', 'RETURNED_TO_APIP', 'STOPPED'];
