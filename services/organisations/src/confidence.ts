import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

export const Confidence = enumOf(['CONFIRMED', 'HIGH', 'MEDIUM']);
export type Confidence = keyof typeof Confidence;
registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How sure a name is that was taken from publications and not from KPU’s own list.',
  valuesConfig: {
    CONFIRMED: { description: 'In a publication.' },
    HIGH: { description: 'Usual in the field; no publication at hand.' },
    MEDIUM: { description: 'Probable; to be confirmed by KPU.' },
  },
});
