import { registerEnumType } from 'type-graphql';
import { Duty, Level, Purpose, Role } from '../access/viewer.ts';
import { enumOf } from './enum-of.ts';

/** The languages of labels and texts. */
export const Locale = enumOf(['ID', 'EN']);
export type Locale = keyof typeof Locale;

export const OrderDirection = enumOf(['ASC', 'DESC']);
export type OrderDirection = keyof typeof OrderDirection;

registerEnumType(Level, {
  name: 'Level',
  description: 'Level of an office: KPU RI, a province, a regency or city.',
});
registerEnumType(Role, { name: 'Role', description: 'What a viewer is in the visibility matrix.' });
registerEnumType(Duty, { name: 'Duty', description: 'What a member of the whistle-blowing team may do.' });
registerEnumType(Purpose, { name: 'Purpose', description: 'What an access token was issued for.' });
registerEnumType(OrderDirection, { name: 'OrderDirection' });
registerEnumType(Locale, {
  name: 'Locale',
  description: 'Language of labels and texts: Indonesian or English.',
});

/** Where a row comes from. */
export const Provenance = enumOf(['REFERENCE', 'RECORDED', 'SYNTHETIC']);
export type Provenance = keyof typeof Provenance;
registerEnumType(Provenance, {
  name: 'Provenance',
  description: 'Where a row comes from; SYNTHETIC rows are made up for the demonstration.',
  valuesConfig: {
    REFERENCE: { description: 'From a published source.' },
    RECORDED: { description: 'Entered through this graph.' },
    SYNTHETIC: { description: 'Made up by the demonstration generator: no real office did this.' },
  },
});

/** What a number about an office counts. */
export const IndicatorScope = enumOf(['BRANCH', 'OFFICE']);
export type IndicatorScope = keyof typeof IndicatorScope;
registerEnumType(IndicatorScope, {
  name: 'IndicatorScope',
  description: 'The office with all offices below it, or the office alone.',
});
