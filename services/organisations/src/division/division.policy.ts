import { addable, changeable, type ScopeColumns, serviceDoors, viewerIs, visible } from '@oversight/kernel';
import { ORGANISATION_ACTS } from '../organisation.policy.ts';
import { SCHEMA } from '../schema.ts';

/** The list is KPU RI's: a row of it says no office. */
export const KEEPER = '00';
const COLUMNS: ScopeColumns = { province: '0', office: `'${KEEPER}'` };

/** Everybody reads the list, and the inspectorate keeps it. */
export const divisionPolicies = [
  visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])),
  changeable(SCHEMA, [ORGANISATION_ACTS.CHANGE], COLUMNS),
  addable(SCHEMA, [ORGANISATION_ACTS.CHANGE], COLUMNS),
  ...serviceDoors(SCHEMA),
];
