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

export const fedMeetings = fed(SCHEMA, 'Meeting.id', OF_MEETING);
export const fedCommitments = fed(SCHEMA, 'Commitment.id', OF_OFFICE);
export const fedAttendance = fed(SCHEMA, 'Attendance.id', OF_OFFICE);
