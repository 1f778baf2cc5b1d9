import type { EntityManager } from '@mikro-orm/postgresql';
import { changeFeedOf, type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { Attendance } from './attendance/attendance.entity.ts';
import { ratesOf } from './attendance/attendance-rates.loader.ts';
import { AttendanceRevision } from './attendance/attendance-revision.entity.ts';
import { MeetingAuditEntry } from './audit-log/meeting-audit.entity.ts';
import { CalendarAddress } from './calendar/calendar-address.entity.ts';
import { Commitment } from './commitment/commitment.entity.ts';
import { CommitmentLink } from './commitment/commitment-link.entity.ts';
import { CommitmentStep } from './commitment/commitment-step.entity.ts';
import { DueDateExtension } from './commitment/due-date-extension.entity.ts';
import { DocumentVersion } from './document/document-version.entity.ts';
import { MeetingDocument } from './document/meeting-document.entity.ts';
import { CommitmentEvidence } from './evidence/commitment-evidence.entity.ts';
import { SCHEMA } from './in-branch.policy.ts';
import { indicatorsOf } from './indicators/meeting-indicators.loader.ts';
import { Invitation } from './invitation/invitation.entity.ts';
import { Meeting } from './meeting/meeting.entity.ts';
import { MeetingSession } from './meeting/meeting-session.entity.ts';
import { MeetingStep } from './meeting/meeting-step.entity.ts';
import { Minutes } from './minutes/minutes.entity.ts';
import { Office } from './office/office.entity.ts';
import { KnownRecommendation } from './recommendation/known-recommendation.entity.ts';
import { Reminder } from './reminder/reminder.entity.ts';
import { trainingOf } from './training/training-coverage.loader.ts';

const createNouns = (em: EntityManager) => ({
  audit: pagesOf(em, MeetingAuditEntry, 'id'),
  meeting: oneBy(em, Meeting, 'id'),
  meetings: pagesOf(em, Meeting, 'id'),
  meetingsOfOrganisation: pagesOf(em, Meeting, 'id', 'addressedOffices'),
  meetingsHostedBy: pagesOf(em, Meeting, 'id', 'organisationCode'),
  sessionsOfMeeting: manyBy(em, MeetingSession, 'meetingId', { position: 'asc' }),
  stepsOfMeeting: manyBy(em, MeetingStep, 'meetingId', { recordedAt: 'asc', id: 'asc' }),
  minutes: oneBy(em, Minutes, 'id'),
  minutesOfMeeting: oneBy(em, Minutes, 'meetingId'),
  document: oneBy(em, MeetingDocument, 'id'),
  documentsOfSession: manyBy(em, MeetingDocument, 'sessionId', { id: 'asc' }),
  documentsOfMeeting: pagesOf(em, MeetingDocument, 'id', 'meetingId'),
  versionsOfDocument: manyBy(em, DocumentVersion, 'documentId', { number: 'asc' }),
  evidence: oneBy(em, CommitmentEvidence, 'id'),
  evidenceOfCommitment: manyBy(em, CommitmentEvidence, 'commitmentId', { version: 'asc' }),
  calendarAddress: oneBy(em, CalendarAddress, 'id'),
  calendarAddressesOf: manyBy(em, CalendarAddress, 'organisationCode', { createdAt: 'asc', id: 'asc' }),
  office: oneBy(em, Office, 'code'),
  invitation: oneBy(em, Invitation, 'id'),
  invitations: pagesOf(em, Invitation, 'id'),
  invitationsOfOrganisation: pagesOf(em, Invitation, 'id', 'organisationCode'),
  invitationsOfMeeting: pagesOf(em, Invitation, 'id', 'meetingId'),
  attendance: oneBy(em, Attendance, 'id'),
  revisionsOfAttendance: manyBy(em, AttendanceRevision, 'attendanceId', { recordedAt: 'asc', id: 'asc' }),
  attendanceOfMeeting: pagesOf(em, Attendance, 'id', 'meetingId'),
  attendanceOfOrganisation: pagesOf(em, Attendance, 'id', 'branches'),
  attendanceRates: ratesOf(em),
  indicators: indicatorsOf(em),
  training: trainingOf(em),
  commitment: oneBy(em, Commitment, 'id'),
  stepsOfCommitment: manyBy(em, CommitmentStep, 'commitmentId', { recordedAt: 'asc', id: 'asc' }),
  extensionsOfCommitment: manyBy(em, DueDateExtension, 'commitmentId', { recordedAt: 'asc', id: 'asc' }),
  knownRecommendation: oneBy(em, KnownRecommendation, 'id'),
  commitments: pagesOf(em, Commitment, 'id'),
  commitmentsOfMeeting: pagesOf(em, Commitment, 'id', 'meetingId'),
  commitmentsOfOrganisation: pagesOf(em, Commitment, 'id', 'branches'),
  linksOfRecommendation: manyBy(
    em,
    CommitmentLink,
    'recommendationId',
    { commitment: { dueOrLast: 'asc', id: 'asc' } },
    ['commitment'],
  ),
  reminder: oneBy(em, Reminder, 'id'),
  reminders: pagesOf(em, Reminder, 'id'),
  commitmentsOfSubElement: pagesOf(em, Commitment, 'id', 'subElementCode'),
});

export function createLoaders(em: EntityManager) {
  const nouns = createNouns(em);
  const changes = changeFeedOf(em, SCHEMA, {
    Meeting: nouns.meeting,
    Invitation: nouns.invitation,
    Commitment: nouns.commitment,
    Attendance: nouns.attendance,
  });
  return { ...nouns, changes };
}

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
