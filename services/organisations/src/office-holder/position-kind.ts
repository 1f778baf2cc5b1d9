import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const PositionKind = enumOf([
  'CHAIR',
  'MEMBER',
  'SECRETARY',
  'BUDGET_USER',
  'COMMITMENT_OFFICER',
  'PAYMENT_ORDER_OFFICER',
  'TREASURER',
  'UNIT_HEAD',
  'UNIT_MEMBER',
]);
export type PositionKind = keyof typeof PositionKind;
registerEnumType(PositionKind, {
  name: 'PositionKind',
  description:
    'What somebody is in an office: of its members, who answer for ethics, or of its secretariat, for money.',
  valuesConfig: {
    CHAIR: { description: 'Ketua: the member who chairs the others.' },
    MEMBER: { description: 'Anggota; `division` says which division they head.' },
    SECRETARY: {
      description: 'Sekretaris (at KPU RI: Sekretaris Jenderal), head of the secretariat and budget user.',
    },
    BUDGET_USER: {
      description: 'Kuasa pengguna anggaran (KPA), where another than the secretary is recorded as such.',
    },
    COMMITMENT_OFFICER: { description: 'Pejabat pembuat komitmen (PPK).' },
    PAYMENT_ORDER_OFFICER: { description: 'Pejabat penanda tangan surat perintah membayar (PPSPM).' },
    TREASURER: { description: 'Bendahara pengeluaran.' },
    UNIT_HEAD: { description: 'Head of the `unit`: kepala biro, bagian or subbagian, inspektur, ketua tim.' },
    UNIT_MEMBER: { description: 'Of the staff or team of the `unit`.' },
  },
});

/** Of these an office has one at a time. */
export const HELD_BY_ONE: readonly PositionKind[] = [
  'CHAIR',
  'SECRETARY',
  'BUDGET_USER',
  'PAYMENT_ORDER_OFFICER',
  'TREASURER',
];
/** Of this a unit has one at a time. */
export const HEADS_A_UNIT: PositionKind = 'UNIT_HEAD';
/** The members (anggota), of whom everybody may know. */
export const OF_THE_MEMBERS: readonly PositionKind[] = ['CHAIR', 'MEMBER'];
export const OF_A_UNIT: readonly PositionKind[] = ['UNIT_HEAD', 'UNIT_MEMBER'];
