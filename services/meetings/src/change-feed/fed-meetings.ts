import { type FedScope, fed, OF_OFFICE, OF_OFFICES } from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';

/**
 * A meeting concerns those it addresses; what is classified PUBLIC, everybody. A draft stands at its host, so that nobody
 * is told whom it is going to address.
 */
const OF_MEETING: FedScope = {
  offices: `case when $.published then ${OF_OFFICES.offices} else ${OF_OFFICE.offices} end`,
  provinces: `case when $.published then ${OF_OFFICES.provinces} else ${OF_OFFICE.provinces} end`,
  open: `$.published and $.classification = 'PUBLIC'`,
  also: { published: '$.published' },
};

/**
 * As its meeting: before it is made known only the host is told. Whether the office came is told by its attendance, to
 * fewer than see the invitation.
 */
const OF_INVITATION: FedScope = {
  offices: `array[case when $.published then $.organisation_code else $.host_code end]`,
  provinces: `array[case when $.published then $.province_code else $.host_province_code end]`,
  also: { published: '$.published' },
  untold: ['attended', 'competent', 'attendance_complete'],
};

export const fedMeetings = fed(SCHEMA, 'Meeting.id', OF_MEETING);
export const fedInvitations = fed(SCHEMA, 'Invitation.id', OF_INVITATION);
/** Evidence is for fewer than see the commitment. */
const OF_COMMITMENT: FedScope = { ...OF_OFFICE, untold: ['evidence_count'] };

export const fedCommitments = fed(SCHEMA, 'Commitment.id', OF_COMMITMENT);
export const fedAttendance = fed(SCHEMA, 'Attendance.id', OF_OFFICE);
