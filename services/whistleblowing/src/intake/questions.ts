import { enumOf, type Locale } from '@oversight/kernel';

export const QuestionCode = enumOf([
  'WHAT',
  'WHERE',
  'WHEN',
  'WHO',
  'HOW',
  'EVIDENCE',
  'HOW_MUCH',
  'HOW_DO_YOU_KNOW',
]);
export type QuestionCode = keyof typeof QuestionCode;

interface QuestionText {
  readonly text: Record<Locale, string>;
  /** One of the five (4W1H) that make a report complete; a report without them is never refused. */
  readonly forCompleteness: boolean;
}

export const QUESTIONS: Record<QuestionCode, QuestionText> = {
  WHAT: {
    text: {
      ID: 'Apa yang terjadi? Jelaskan perbuatan yang Anda ketahui.',
      EN: 'What happened? Describe the act you know of.',
    },
    forCompleteness: true,
  },
  WHERE: {
    text: {
      ID: 'Di mana terjadi? Sebutkan tempat dan satuan kerja.',
      EN: 'Where did it happen? Name the place and the office.',
    },
    forCompleteness: true,
  },
  WHEN: {
    text: {
      ID: 'Kapan terjadi? Perkiraan waktu sudah cukup.',
      EN: 'When did it happen? A rough time is enough.',
    },
    forCompleteness: true,
  },
  WHO: {
    text: {
      ID: 'Siapa yang terlibat? Sebutkan nama atau jabatan terlapor.',
      EN: 'Who was involved? Give the name or position of the person reported.',
    },
    forCompleteness: true,
  },
  HOW: {
    text: { ID: 'Bagaimana caranya (modus)?', EN: 'How was it done?' },
    forCompleteness: true,
  },
  EVIDENCE: {
    text: {
      ID: 'Bukti awal apa yang ada, dan di mana bukti lain dapat ditemukan?',
      EN: 'What first evidence is there, and where could more be found?',
    },
    forCompleteness: false,
  },
  HOW_MUCH: {
    text: {
      ID: 'Berapa nilai uang atau barang yang terkait, bila ada?',
      EN: 'How much money or what goods are involved, if any?',
    },
    forCompleteness: false,
  },
  HOW_DO_YOU_KNOW: {
    text: {
      ID: 'Bagaimana Anda mengetahuinya: melihat, mendengar, atau membaca dokumen?',
      EN: 'How do you know: did you see it, hear of it, or read a document?',
    },
    forCompleteness: false,
  },
};
