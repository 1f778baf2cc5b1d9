import type { PolicyDef } from '@mikro-orm/core';
import {
  type Act,
  type ActTable,
  ADDRESSED,
  addable,
  changeable,
  mayAct,
  type ReachTable,
  removable,
  roleOf,
  type ScopeColumns,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/** Schedule, agenda and speakers: whoever has a role sees them all, an engaged auditor those of its offices. */
export const MEETING_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  NATIONAL_SECRETARIAT: 'EVERYWHERE',
  PROVINCE: 'EVERYWHERE',
  REGENCY: 'EVERYWHERE',
  BI_READER: 'EVERYWHERE',
  INTEGRATION: 'EVERYWHERE',
  WHISTLEBLOWING: 'EVERYWHERE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

/** Who calls meetings and leads them to their end: the inspectorate, and a province its own. */
export const HOST_ACT: Act = { by: { NATIONAL_AUDITOR: 'EVERYWHERE', PROVINCE: 'OFFICE' } };

/** The mutations that are the host's. */
export const MEETING_ACTS: ActTable = {
  draftMeeting: HOST_ACT,
  changeMeeting: HOST_ACT,
  advanceMeeting: HOST_ACT,
  setAgenda: HOST_ACT,
  inviteOffices: HOST_ACT,
  withdrawInvitation: HOST_ACT,
  openCheckIn: HOST_ACT,
  completeAttendance: HOST_ACT,
};

/** Who knows of what a host has not made known yet. */
export const DRAFT_REACH: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE', PROVINCE: 'BRANCH' };

interface Hosted {
  /** The host’s. */
  readonly organisationCode: string;
}

export const mayHost = (viewer: Viewer, { organisationCode }: Hosted): boolean =>
  mayAct(viewer, HOST_ACT, organisationCode);

/** The host of the meeting, in a row that is another office's. */
export const HOST_COLUMNS: ScopeColumns = { province: 'host_province_code', office: 'host_code' };

/** The public sees what is classified PUBLIC, and so does everybody else. */
const forThePublic = `classification = 'PUBLIC' and ${viewerIs(SCHEMA, ['PUBLIC'])}`;

/** A draft is for its host, and those above it. */
export const unlessDraft = (using: string, host?: ScopeColumns): string =>
  `published and (${using}) or not published and ${withinReach(SCHEMA, DRAFT_REACH, host)}`;

/** Of a meeting, and of each session, which carries its meeting's classification, host and offices. */
export const visibleMeetings = [
  visible(SCHEMA, unlessDraft(`${forThePublic} or ${withinReach(SCHEMA, MEETING_REACH, ADDRESSED)}`)),
  ...serviceDoors(SCHEMA),
];

/** `hold_meeting` locks rows for whoever may not change them, and changes none. */
export const held: PolicyDef = {
  name: 'held',
  command: 'update',
  roles: [roleOf(SCHEMA, 'sigma')],
  using: 'true',
  check: 'false',
};

/** What the host writes: the meeting itself and its agenda. */
const writtenByHost = [...visibleMeetings, addable(SCHEMA, [HOST_ACT]), changeable(SCHEMA, [HOST_ACT])];
export const meetingPolicies = [...writtenByHost, held];
export const sessionPolicies = [...writtenByHost, removable(SCHEMA, [HOST_ACT])];

/** How a meeting came to where it is: as the meeting, but never the public. */
export const stepPolicies = [
  visible(SCHEMA, unlessDraft(withinReach(SCHEMA, MEETING_REACH))),
  ...serviceDoors(SCHEMA),
  addable(SCHEMA, [HOST_ACT]),
];

/** Who was invited: as the meeting, but never the public, which gets numbers. */
export const visibleInvitations = visible(
  SCHEMA,
  unlessDraft(withinReach(SCHEMA, MEETING_REACH), HOST_COLUMNS),
);
