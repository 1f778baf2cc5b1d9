import { enumOf, type Locale } from '@oversight/kernel';

export const IdentityMode = enumOf(['ANONYMOUS', 'CONFIDENTIAL', 'OPEN']);
export type IdentityMode = keyof typeof IdentityMode;

interface ModeText {
  readonly label: Record<Locale, string>;
  readonly meaning: Record<Locale, string>;
}

export const IDENTITY_MODES: Record<IdentityMode, ModeText> = {
  ANONYMOUS: {
    label: { ID: 'Anonim', EN: 'Anonymous' },
    meaning: {
      ID: 'Anda tidak menyebutkan identitas. Laporan tetap diproses, tetapi tidak dapat dilimpahkan kepada aparat penegak hukum sebagai laporan: baru sesudah pemeriksaan APIP sendiri menjadikannya temuan APIP.',
      EN: 'You do not say who you are. The report is still handled, but cannot be referred to law enforcement as a report: only after APIP’s own examination has made it APIP’s finding.',
    },
  },
  CONFIDENTIAL: {
    label: { ID: 'Rahasia', EN: 'Confidential' },
    meaning: {
      ID: 'Identitas Anda hanya untuk pemegang kunci identitas, bukan untuk penangan laporan.',
      EN: 'Who you are is for the identity custodians alone, not for those who handle the report.',
    },
  },
  OPEN: {
    label: { ID: 'Terbuka', EN: 'Open' },
    meaning: {
      ID: 'Tim penangan laporan mengetahui identitas Anda; orang lain tidak.',
      EN: 'The team that handles the report knows who you are; nobody else does.',
    },
  },
};
