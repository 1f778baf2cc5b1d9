import type { Opt } from '@mikro-orm/core';
import { Entity, Property } from '@mikro-orm/decorators/legacy';
import {
  ADDRESSED,
  Change,
  ChangeHorizon,
  changePolicies,
  horizonPolicies,
  withinReach,
} from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA } from '../in-branch.policy.ts';
import { MEETING_REACH, unlessDraft } from '../meeting/meeting.policy.ts';

/** Of a draft only those are told who see it: an empty page would say to others that there is one. */
const AS_MEETING = unlessDraft(withinReach(SCHEMA, MEETING_REACH, ADDRESSED), ADDRESSED);
const REACHES = {
  Meeting: AS_MEETING,
  Invitation: AS_MEETING,
  Commitment: IN_BRANCH_REACH,
  Attendance: IN_BRANCH_REACH,
};

@Entity({ tableName: 'change', rowLevelSecurity: 'force', policies: changePolicies(SCHEMA, REACHES) })
export class MeetingFeedRow extends Change {
  /** Whether the meeting was made known by then; nothing else but its invitations is ever a draft. */
  @Property({ default: true })
  readonly published: boolean & Opt;
}

@Entity({ tableName: 'change_horizon', rowLevelSecurity: 'force', policies: horizonPolicies(SCHEMA) })
export class MeetingFeedHorizon extends ChangeHorizon {}
