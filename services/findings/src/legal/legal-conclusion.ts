import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** What a legal opinion comes to: of UU 30/2014 article 20, and what is beyond it. */
export const LegalConclusion = enumOf([
  'NO_ERROR',
  'ADMINISTRATIVE_ERROR',
  'ADMINISTRATIVE_ERROR_WITH_LOSS',
  'CRIMINAL_INDICATION',
]);
export type LegalConclusion = keyof typeof LegalConclusion;
registerEnumType(LegalConclusion, {
  name: 'LegalConclusion',
  description: 'What a legal opinion comes to (UU 30/2014 article 20).',
  valuesConfig: {
    NO_ERROR: { description: 'Tidak terdapat kesalahan.' },
    ADMINISTRATIVE_ERROR: { description: 'Kesalahan administratif: the administration is mended.' },
    ADMINISTRATIVE_ERROR_WITH_LOSS: {
      description: 'Kesalahan administratif that cost the state money: returned within 10 working days.',
    },
    CRIMINAL_INDICATION: { description: 'Indikasi tindak pidana: for law enforcement.' },
  },
});
