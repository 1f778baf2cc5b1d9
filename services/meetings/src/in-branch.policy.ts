import { type ReachTable, serviceDoors, visible, withinReach } from '@oversight/kernel';

export const SCHEMA = 'meetings';

/** That an office came or promised: the nation for those who oversee it, a province its branch, an office its own. */
export const IN_BRANCH_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
  BI_READER: 'EVERYWHERE',
  INTEGRATION: 'BRANCH',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** By whom a step was taken: those who may ask for it. */
export const WHO_STEPPED_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

export const visibleInBranch = [
  visible(SCHEMA, withinReach(SCHEMA, IN_BRANCH_REACH)),
  ...serviceDoors(SCHEMA),
];
