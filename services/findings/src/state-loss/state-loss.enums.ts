import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const PartyKind = enumOf(['TREASURER', 'OFFICIAL', 'THIRD_PARTY']);
export type PartyKind = keyof typeof PartyKind;
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'What somebody is who answers for a loss of the state.',
  valuesConfig: {
    TREASURER: { description: 'Bendahara: BPK decides (Peraturan BPK 3/2007).' },
    OFFICIAL: { description: 'Another official (pegawai negeri bukan bendahara; PP 38/2016).' },
    THIRD_PARTY: { description: 'Somebody outside KPU: by civil law.' },
  },
});

export const StateLossKind = enumOf(['TREASURY_CLAIM', 'COMPENSATION_CLAIM', 'THIRD_PARTY']);
export type StateLossKind = keyof typeof StateLossKind;
registerEnumType(StateLossKind, {
  name: 'StateLossKind',
  description: 'By which way a loss of the state is made good; it follows from who answers for it.',
  valuesConfig: {
    TREASURY_CLAIM: { description: 'Tuntutan perbendaharaan (TP; Peraturan BPK 3/2007), charged by BPK.' },
    COMPENSATION_CLAIM: {
      description:
        'Tuntutan ganti kerugian (TGR; PP 38/2016, PKPU 5/2012), charged by the Sekretaris Jenderal.',
    },
    THIRD_PARTY: { description: 'A claim by civil law.' },
  },
});

/** Whom a claim is against says which it is. */
export const KIND_OF: Readonly<Record<PartyKind, StateLossKind>> = {
  TREASURER: 'TREASURY_CLAIM',
  OFFICIAL: 'COMPENSATION_CLAIM',
  THIRD_PARTY: 'THIRD_PARTY',
};

export const StateLossState = enumOf([
  'INDICATED',
  'VERIFIED_BY_TPKN',
  'ACKNOWLEDGED',
  'IN_INSTALMENTS',
  'CHARGED',
  'SETTLED',
  'STALLED',
  'WRITTEN_OFF',
]);
export type StateLossState = keyof typeof StateLossState;
registerEnumType(StateLossState, {
  name: 'StateLossState',
  description: 'How far a loss of the state is made good.',
  valuesConfig: {
    INDICATED: { description: 'Indikasi: reported by the budget user (KPA).' },
    VERIFIED_BY_TPKN: { description: 'Diverifikasi: the TPKN of KPU RI established the amount.' },
    ACKNOWLEDGED: { description: 'SKTJM: the person signed that they owe it.' },
    IN_INSTALMENTS: { description: 'Angsuran: paid by a plan.' },
    CHARGED: { description: 'Pembebanan: charged by decision of the Sekretaris Jenderal, or of BPK.' },
    SETTLED: { description: 'Lunas: the treasury has all of it.' },
    STALLED: { description: 'Macet: nothing is paid any more.' },
    WRITTEN_OFF: { description: 'Dihapuskan: given up by decision.' },
  },
});

export const LossFault = enumOf(['WILFUL', 'NEGLIGENT']);
export type LossFault = keyof typeof LossFault;
registerEnumType(LossFault, {
  name: 'LossFault',
  description: 'How the loss came about, as the SKTJM says: the time to pay depends on it.',
});
