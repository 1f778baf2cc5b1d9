import { type ReachTable, serviceDoors, viewerIs, visible, withinReach } from '@oversight/kernel';

/** The list of offices is public. */
export const ORGANISATION_REACH: ReachTable = { PUBLIC: 'EVERYWHERE' };

const SCHEMA = 'organisations';
export const visibleOrganisations = [
  visible(SCHEMA, withinReach(SCHEMA, ORGANISATION_REACH, { province: 'province_code', office: 'code' })),
  ...serviceDoors(SCHEMA),
];

/** External bodies have no region: whoever may ask at all sees them. */
export const visibleExternalBodies = [visible(SCHEMA, viewerIs(SCHEMA, ['PUBLIC'])), ...serviceDoors(SCHEMA)];
