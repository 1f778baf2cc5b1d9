import { Meeting } from './meeting.entity.ts';
import { MeetingAction, type MeetingEdge } from './meeting-steps.ts';

/** A draft that has all that its steps ask for, made without a database. */
export const meeting = (values: Partial<Meeting> = {}): Meeting =>
  Object.assign(new Meeting(), {
    organisationCode: '00',
    startsOn: '2026-06-30',
    endsOn: '2026-06-30',
    timeZone: 'Asia/Jakarta',
    number: '1/2026',
    invitedOn: '2026-06-01',
    addressedOffices: ['00', '71'],
    ...values,
  });

/** Everything that can happen; what is not here is refused. */
export const EDGES = new Map([
  ['DRAFT SCHEDULE', 'SCHEDULED'],
  ['DRAFT DISCARD', 'CANCELLED'],
  ['SCHEDULED INVITE', 'INVITED'],
  ['SCHEDULED POSTPONE', 'POSTPONED'],
  ['SCHEDULED CANCEL', 'CANCELLED'],
  ['INVITED BEGIN', 'IN_PROGRESS'],
  ['INVITED POSTPONE', 'POSTPONED'],
  ['INVITED CANCEL', 'CANCELLED'],
  ['POSTPONED RESCHEDULE', 'SCHEDULED'],
  ['POSTPONED CANCEL', 'CANCELLED'],
  ['IN_PROGRESS END', 'ENDED'],
  ['ENDED APPROVE_MINUTES', 'MINUTES_APPROVED'],
  ['MINUTES_APPROVED FOLLOW_UP', 'FOLLOW_UP'],
  ['MINUTES_APPROVED CLOSE', 'CLOSED'],
  ['FOLLOW_UP CLOSE', 'CLOSED'],
]);
/** All that may be tried. */
export const edges: MeetingEdge[] = [...Object.values(MeetingAction), 'APPROVE_MINUTES'];
