import { Entity } from '@mikro-orm/decorators/legacy';
import { Change, ChangeHorizon, changePolicies, horizonPolicies } from '@oversight/kernel';
import { IN_BRANCH_REACH, SCHEMA } from '../in-branch.policy.ts';
import { MEETING_REACH } from '../meeting/meeting.policy.ts';

const REACHES = { Meeting: MEETING_REACH, Commitment: IN_BRANCH_REACH, Attendance: IN_BRANCH_REACH };

@Entity({ tableName: 'change', rowLevelSecurity: 'force', policies: changePolicies(SCHEMA, REACHES) })
export class MeetingFeedRow extends Change {}

@Entity({ tableName: 'change_horizon', rowLevelSecurity: 'force', policies: horizonPolicies(SCHEMA) })
export class MeetingFeedHorizon extends ChangeHorizon {}
