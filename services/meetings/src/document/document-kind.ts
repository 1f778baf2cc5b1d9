import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const DocumentKind = enumOf([
  'INVITATION_LETTER',
  'ASSIGNMENT_LETTER',
  'REPORT',
  'REVIEW',
  'OFFICIAL_RECORD',
  'MINUTES',
  'MATERIAL',
  'ATTENDANCE_LIST',
  'OTHER',
]);
export type DocumentKind = keyof typeof DocumentKind;
registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document of a meeting is (jenis naskah dinas).',
  valuesConfig: {
    INVITATION_LETTER: { description: 'Surat undangan.' },
    ASSIGNMENT_LETTER: { description: 'Surat tugas.' },
    REPORT: { description: 'Laporan.' },
    REVIEW: { description: 'Telaah.' },
    OFFICIAL_RECORD: { description: 'Berita acara.' },
    MINUTES: { description: 'Notula, as signed.' },
    MATERIAL: { description: 'Materi, paparan.' },
    ATTENDANCE_LIST: { description: 'Daftar hadir.' },
    OTHER: { description: 'Anything else that belongs to the meeting.' },
  },
});
