import {
  type ActTable,
  ADDRESSED,
  addable,
  changeable,
  isWithinReach,
  type ReachTable,
  serviceDoors,
  type Viewer,
  viewerIs,
  visible,
  withinReach,
} from '@oversight/kernel';
import { SCHEMA, WHO_STEPPED_REACH } from '../in-branch.policy.ts';
import { DRAFT_REACH, HOST_ACT, MEETING_REACH } from '../meeting/meeting.policy.ts';
import { MINUTES_REACH } from '../minutes/minutes.policy.ts';

/** What is CONFIDENTIAL, and minutes that are not PUBLIC: for whom minutes are, and the offices that were there. */
const KEPT_REACH: ReachTable = {
  ...MINUTES_REACH,
  NATIONAL_SECRETARIAT: 'OFFICE',
  PROVINCE: 'OFFICE',
  REGENCY: 'OFFICE',
};

/** The host adds to its meetings, and takes back. */
export const DOCUMENT_ACTS: ActTable = {
  addMeetingDocument: HOST_ACT,
  addDocumentVersion: HOST_ACT,
  withdrawMeetingDocument: HOST_ACT,
};

const isForThePublic = `classification = 'PUBLIC' and meeting_classification = 'PUBLIC'`;
const isKept = `(classification = 'CONFIDENTIAL' or kind = 'MINUTES' and classification <> 'PUBLIC')`;

/** Of a document, and of each version, which carries a copy of what decides it. */
export const documentPolicies = [
  visible(
    SCHEMA,
    `published and (${isForThePublic} and ${viewerIs(SCHEMA, ['PUBLIC'])}` +
      ` or not ${isKept} and ${withinReach(SCHEMA, MEETING_REACH, ADDRESSED)}` +
      ` or ${isKept} and ${withinReach(SCHEMA, KEPT_REACH, ADDRESSED)})` +
      ` or not published and ${withinReach(SCHEMA, DRAFT_REACH)}`,
  ),
  ...serviceDoors(SCHEMA),
  addable(SCHEMA, [HOST_ACT]),
  changeable(SCHEMA, [HOST_ACT]),
];

/** Who sent a version: those who may ask for it. */
export const mayReadUploader = (
  viewer: Viewer,
  { addressedOffices }: { readonly addressedOffices: readonly string[] },
): boolean => addressedOffices.some((code) => isWithinReach(viewer, WHO_STEPPED_REACH, code));
