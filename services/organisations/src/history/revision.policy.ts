import { addedByTrigger, type ReachTable, serviceDoors, visible, withinReach } from '@oversight/kernel';
import { SCHEMA } from '../schema.ts';

/** Who changed what and why: for those who oversee an office, and for the office. */
export const HISTORY_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

export const visibleHistory = [
  visible(SCHEMA, withinReach(SCHEMA, HISTORY_REACH)),
  addedByTrigger(SCHEMA),
  ...serviceDoors(SCHEMA),
];
