import {
  type ActTable,
  ADDRESSED,
  addable,
  changeable,
  type ReachTable,
  serviceDoors,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA } from '../in-branch.policy.ts';
import { DRAFT_REACH, HOST_ACT } from '../meeting/meeting.policy.ts';

/** Minutes go to those who oversee the nation, and to an auditor engaged at one of the offices that were there. */
export const MINUTES_REACH: ReachTable = {
  NATIONAL_AUDITOR: 'EVERYWHERE',
  NATIONAL_LEADERSHIP: 'EVERYWHERE',
  EXTERNAL_AUDITOR: 'ENGAGEMENT',
};

export const MINUTES_ACTS: ActTable = { writeMinutes: HOST_ACT, approveMinutes: HOST_ACT };

/** And to the offices that called the meeting or were invited to it. */
const INVITED = ['NATIONAL_SECRETARIAT', 'PROVINCE', 'REGENCY'];
const wasInvited = `${viewerIs(SCHEMA, INVITED)} and addressed_offices @> array[(select current_setting('viewer.organisation_code', true))]`;

/** Until they are approved they are their host's. */
export const minutesPolicies = [
  visible(
    SCHEMA,
    `approved_on is not null and (${withinReach(SCHEMA, MINUTES_REACH, ADDRESSED)} or ${wasInvited}) or approved_on is null and ${withinReach(SCHEMA, DRAFT_REACH)}`,
  ),
  ...serviceDoors(SCHEMA),
  addable(SCHEMA, [HOST_ACT]),
  changeable(SCHEMA, [HOST_ACT]),
];
