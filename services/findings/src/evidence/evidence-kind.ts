import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** What an office shows that it did what was asked. */
export const EvidenceKind = enumOf([
  'TREASURY_RECEIPT',
  'DEPOSIT_SLIP',
  'SANCTION_DECREE',
  'NEW_PROCEDURE',
  'CONTRACT_OR_HANDOVER',
  'ACCOUNTABILITY_DOCUMENTS',
  'PHOTO',
  'WARNING_LETTER',
  'LIABILITY_ACKNOWLEDGEMENT',
  'OTHER',
]);
export type EvidenceKind = keyof typeof EvidenceKind;
registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description:
    'What an office shows (Peraturan BPK 2/2017 article 4: sufficient, competent, relevant, verified by APIP).',
  valuesConfig: {
    TREASURY_RECEIPT: { description: 'Bukti penerimaan negara (BPN, BPNP) with its NTPN.' },
    DEPOSIT_SLIP: { description: 'Surat setoran (SSBP, SSPB).' },
    SANCTION_DECREE: { description: 'SK sanksi.' },
    NEW_PROCEDURE: { description: 'SOP or SK that is new.' },
    CONTRACT_OR_HANDOVER: { description: 'Kontrak, berita acara.' },
    ACCOUNTABILITY_DOCUMENTS: { description: 'SPJ, complete.' },
    PHOTO: { description: 'Foto.' },
    WARNING_LETTER: { description: 'Surat teguran.' },
    LIABILITY_ACKNOWLEDGEMENT: { description: 'SKTJM.' },
    OTHER: { description: 'Anything else.' },
  },
});
