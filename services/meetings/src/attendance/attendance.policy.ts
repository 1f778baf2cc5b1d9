import { isWithinReach, type ReachTable, reachOf, type Viewer } from '@oversight/kernel';
import { IN_BRANCH_REACH } from '../in-branch.policy.ts';

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
