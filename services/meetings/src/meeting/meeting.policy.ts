import { ADDRESSED, type ReachTable, serviceDoors, viewerIs, visible, withinReach } from '@oversight/kernel';

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

/** The public sees what is classified PUBLIC, and so does everybody else. */
const forThePublic = `classification = 'PUBLIC' and ${viewerIs(SCHEMA, ['PUBLIC'])}`;

/** Of a meeting, and of each session, which carries its meeting's classification and offices. */
export const visibleMeetings = [
  visible(SCHEMA, `${forThePublic} or ${withinReach(SCHEMA, MEETING_REACH, ADDRESSED)}`),
  ...serviceDoors(SCHEMA),
];

/** Who was invited: as the meeting, but never the public, which gets numbers. */
export const visibleInvitations = [
  visible(SCHEMA, withinReach(SCHEMA, MEETING_REACH)),
  ...serviceDoors(SCHEMA),
];
