import {
  type Act,
  type ActTable,
  addable,
  changeable,
  type ReachTable,
  serviceDoors,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/** An office keeps its own addresses; the inspectorate those of KPU RI. */
export const CALENDAR_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'OFFICE',
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'OFFICE',
  REGENCY: 'OFFICE',
};
export const CALENDAR_ACT: Act = { by: CALENDAR_REACH };
export const CALENDAR_ACTS: ActTable = {
  createCalendarAddress: CALENDAR_ACT,
  revokeCalendarAddress: CALENDAR_ACT,
};

export const calendarPolicies = [
  visible(SCHEMA, withinReach(SCHEMA, CALENDAR_REACH)),
  ...serviceDoors(SCHEMA),
  addable(SCHEMA, [CALENDAR_ACT]),
  changeable(SCHEMA, [CALENDAR_ACT]),
];
