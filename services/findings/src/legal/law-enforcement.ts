import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** To whom is referred: codes of external bodies. */
export const LawEnforcement = enumOf(['KEJAKSAAN', 'POLRI', 'KPK']);
export type LawEnforcement = keyof typeof LawEnforcement;
registerEnumType(LawEnforcement, {
  name: 'LawEnforcement',
  description:
    'A law enforcement agency (aparat penegak hukum) to which is referred: code of an `ExternalBody`.',
});
