import {
  type ActTable,
  changeable,
  type ReachTable,
  type ScopeColumns,
  serviceDoors,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from './schema.ts';

/** The list of offices is public. */
export const ORGANISATION_REACH: ReachTable = { PUBLIC: 'EVERYWHERE' };

/** Each office keeps its own address; the inspectorate keeps the calendar, and any address that is wrong. */
export const ORGANISATION_ACTS: ActTable<'CHANGE' | 'CONTACT'> = {
  CHANGE: { by: { NATIONAL_AUDITOR: 'EVERYWHERE' } },
  CONTACT: {
    by: {
      NATIONAL_AUDITOR: 'EVERYWHERE',
      NATIONAL_SECRETARIAT: 'OFFICE',
      PROVINCE: 'OFFICE',
      REGENCY: 'OFFICE',
    },
  },
};

/** An office's own row says its office by its key. */
const COLUMNS: ScopeColumns = { province: 'province_code', office: 'code' };

/** Its version grows by whoever appoints or plans there: both may change its contact too. */
export const visibleOrganisations = [
  visible(SCHEMA, withinReach(SCHEMA, ORGANISATION_REACH, COLUMNS)),
  changeable(SCHEMA, [ORGANISATION_ACTS.CONTACT], COLUMNS),
  ...serviceDoors(SCHEMA),
];
