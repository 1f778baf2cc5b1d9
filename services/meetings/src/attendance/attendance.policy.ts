import {
  type Act,
  type ActTable,
  addable,
  changeable,
  isWithinReach,
  type ReachTable,
  reachOf,
  type Viewer,
} from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA, visibleInBranch } from '../in-branch.policy.ts';

/** Who came, by name: no machine, no BI, no auditor from outside. */
export const ATTENDEE_NAME_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'BRANCH',
  REGENCY: 'OFFICE',
};

/** Who came, by position: everybody who reads that the office came, but BI. */
export const ATTENDEE_POSITION_REACH: ReachTable = {
  ...ATTENDEE_NAME_REACH,
  INTEGRATION: 'BRANCH',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** The fields that not everybody reads who sees the row. */
export const ATTENDANCE_FIELDS = {
  role: ATTENDEE_POSITION_REACH,
  division: ATTENDEE_POSITION_REACH,
  headcount: ATTENDEE_POSITION_REACH,
  checkedInAt: ATTENDEE_POSITION_REACH,
  represented: ATTENDEE_POSITION_REACH,
  representedBy: ATTENDEE_POSITION_REACH,
  personName: ATTENDEE_NAME_REACH,
} as const;

export const mayReadAttendance = (
  viewer: Viewer,
  row: { organisationCode: string },
  field: keyof typeof ATTENDANCE_FIELDS,
): boolean => isWithinReach(viewer, ATTENDANCE_FIELDS[field], row.organisationCode);

/** A condition on what is withheld would tell it: only for those who read the position on every row they see. */
export const mayFilterByAttendeePosition = (viewer: Viewer): boolean =>
  reachOf(viewer, ATTENDEE_POSITION_REACH) === reachOf(viewer, IN_BRANCH_REACH);

/** Who says who came: an office for itself, a province and its machine for the branch, the inspectorate for all. */
export const RECORD_ACT: Act = {
  by: {
    NATIONAL_AUDITOR: 'EVERYWHERE',
    NATIONAL_SECRETARIAT: 'OFFICE',
    PROVINCE: 'BRANCH',
    REGENCY: 'OFFICE',
    INTEGRATION: 'BRANCH',
  },
  scope: 'attendance:record',
};

/** Whoever comes signs in for the office they are of. */
export const CHECK_IN_ACT: Act = {
  by: {
    NATIONAL_AUDITOR: 'OFFICE',
    NATIONAL_LEADERSHIP: 'OFFICE',
    NATIONAL_SECRETARIAT: 'OFFICE',
    PROVINCE: 'OFFICE',
    REGENCY: 'OFFICE',
  },
};

export const ATTENDANCE_ACTS: ActTable = {
  recordAttendance: RECORD_ACT,
  importAttendance: RECORD_ACT,
  correctAttendance: RECORD_ACT,
  withdrawAttendance: RECORD_ACT,
  checkIn: CHECK_IN_ACT,
};

export const attendancePolicies = [
  ...visibleInBranch,
  addable(SCHEMA, [RECORD_ACT, CHECK_IN_ACT]),
  // Whoever signs in claims the row under which a list named them.
  changeable(SCHEMA, [RECORD_ACT, CHECK_IN_ACT]),
];
export const revisionPolicies = [...visibleInBranch, addable(SCHEMA, [RECORD_ACT, CHECK_IN_ACT])];
