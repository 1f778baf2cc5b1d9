import {
  type Act,
  type ActTable,
  addable,
  changeable,
  isWithinReach,
  mayAct,
  removable,
  serviceDoors,
  type Viewer,
} from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA } from '../in-branch.policy.ts';
import { HOST_ACT, HOST_COLUMNS, held, visibleInvitations } from '../meeting/meeting.policy.ts';
import { changedByParty } from '../party-columns.ts';
import { touchedByTrigger } from './presence.ts';

/** The invited office answers, for itself. */
export const REPLY_ACT: Act = {
  by: { NATIONAL_SECRETARIAT: 'OFFICE', PROVINCE: 'OFFICE', REGENCY: 'OFFICE' },
};

export const INVITATION_ACTS: ActTable = { replyToInvitation: REPLY_ACT };

export const mayReply = (viewer: Viewer, { organisationCode }: { organisationCode: string }): boolean =>
  mayAct(viewer, REPLY_ACT, organisationCode);

/** The host says who is asked to come, the office who will. */
export const invitationShares = changedByParty([
  { columns: ['required_role', 'required_division', 'asking'], act: HOST_ACT, of: HOST_COLUMNS },
  {
    columns: ['reply', 'replied_for', 'replied_to_asking', 'replied_at', 'expected_attendees', 'reply_note'],
    act: REPLY_ACT,
  },
]);

interface Counted {
  readonly organisationCode: string;
  readonly attendanceComplete: boolean;
}

/** Whoever reads the office's attendance, once the list is whole: unknown is not absent. */
export const mayKnowWhoCame = (viewer: Viewer, { organisationCode, attendanceComplete }: Counted): boolean =>
  attendanceComplete && isWithinReach(viewer, IN_BRANCH_REACH, organisationCode);

const byOffice = changeable(SCHEMA, [REPLY_ACT]);
const byHost = changeable(SCHEMA, [HOST_ACT], HOST_COLUMNS);

/** The host invites, and takes back what has not gone out; the office answers. */
export const invitationPolicies = [
  visibleInvitations,
  addable(SCHEMA, [HOST_ACT], HOST_COLUMNS),
  {
    ...byHost,
    using: `(${byHost.using}) or (${byOffice.using})`,
    check: `(${byHost.check}) or (${byOffice.check})`,
  },
  removable(SCHEMA, [HOST_ACT], HOST_COLUMNS),
  touchedByTrigger,
  held,
  ...serviceDoors(SCHEMA),
];
