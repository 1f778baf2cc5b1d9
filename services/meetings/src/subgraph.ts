import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
import { Attendance } from './attendance/attendance.entity.ts';
import { AttendanceResolver } from './attendance/attendance.resolver.ts';
import { AttendanceRecordingResolver } from './attendance/attendance-recording.resolver.ts';
import { AttendanceRevision } from './attendance/attendance-revision.entity.ts';
import { AttendanceRevisionResolver } from './attendance/attendance-revision.resolver.ts';
import { MeetingAuditEntry } from './audit-log/meeting-audit.entity.ts';
import { MeetingAuditResolver } from './audit-log/meeting-audit.resolver.ts';
import { CalendarAddressResolver, CalendarOfOrganisationResolver } from './calendar/calendar.resolver.ts';
import { CalendarAddress } from './calendar/calendar-address.entity.ts';
import { MeetingFeedHorizon, MeetingFeedRow } from './change-feed/meeting-change.entity.ts';
import { MeetingChangeResolver } from './change-feed/meeting-change.resolver.ts';
import { CheckInResolver } from './check-in/check-in.resolver.ts';
import { CheckInCode } from './check-in/check-in-code.entity.ts';
import { Commitment } from './commitment/commitment.entity.ts';
import { CommitmentResolver } from './commitment/commitment.resolver.ts';
import {
  CommitmentHistoryResolver,
  CommitmentStepResolver,
  DueDateExtensionResolver,
} from './commitment/commitment-history.resolver.ts';
import { CommitmentLink } from './commitment/commitment-link.entity.ts';
import { CommitmentStep } from './commitment/commitment-step.entity.ts';
import { CommitmentTextResolver } from './commitment/commitment-text.resolver.ts';
import { CommitmentWritingResolver } from './commitment/commitment-writing.resolver.ts';
import { DueDateExtension } from './commitment/due-date-extension.entity.ts';
import { type Context, createLoaders } from './context.ts';
import { ControlSubElementResolver } from './control-sub-element.resolver.ts';
import { ControlSubElement } from './control-sub-element.stub.ts';
import { DivisionName } from './division/division-name.entity.ts';
import { MeetingDocumentResolver } from './document/document.resolver.ts';
import { DocumentVersion } from './document/document-version.entity.ts';
import { DocumentVersionResolver } from './document/document-version.resolver.ts';
import { MeetingDocument } from './document/meeting-document.entity.ts';
import { CommitmentEvidence } from './evidence/commitment-evidence.entity.ts';
import { CommitmentEvidenceResolver, EvidenceOfCommitmentResolver } from './evidence/evidence.resolver.ts';
import { KnownBody } from './external-body/known-body.entity.ts';
import { Invitation } from './invitation/invitation.entity.ts';
import { InvitationResolver } from './invitation/invitation.resolver.ts';
import { AgendaResolver } from './meeting/agenda.resolver.ts';
import { Meeting } from './meeting/meeting.entity.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { MeetingIndicatorsResolver } from './meeting/meeting-indicators.resolver.ts';
import { MeetingLifeResolver } from './meeting/meeting-life.resolver.ts';
import { MeetingSession } from './meeting/meeting-session.entity.ts';
import { MeetingSessionResolver } from './meeting/meeting-session.resolver.ts';
import { MeetingStep } from './meeting/meeting-step.entity.ts';
import { MeetingStepResolver } from './meeting/meeting-step.resolver.ts';
import { Minutes } from './minutes/minutes.entity.ts';
import { MinutesResolver } from './minutes/minutes.resolver.ts';
import { Office } from './office/office.entity.ts';
import { OfficeFeed } from './office/office-feed.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { Organisation } from './organisation.stub.ts';
import { KnownRecommendation } from './recommendation/known-recommendation.entity.ts';
import { RecommendationResolver } from './recommendation.resolver.ts';
import { Recommendation } from './recommendation.stub.ts';
import { Reminder } from './reminder/reminder.entity.ts';
import { ReminderResolver } from './reminder/reminder.resolver.ts';
import { routes } from './routes.ts';
import { TrainingResolver } from './training/training.resolver.ts';
import { mayUpload } from './upload/may-upload.ts';
import { MeetingUpload } from './upload/meeting-upload.entity.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { Viewer } from './viewer.stub.ts';
import { worker } from './worker/worker.sql.ts';

/** Meetings of internal oversight: who was called, who came, what was promised. */
export const meetings: Service<ReturnType<typeof createLoaders>> = {
  name: 'meetings',
  tables: {
    schema: 'meetings',
    entities: [
      Meeting,
      MeetingSession,
      MeetingStep,
      Minutes,
      Office,
      OfficeFeed,
      MeetingFeedRow,
      MeetingFeedHorizon,
      DivisionName,
      KnownBody,
      Invitation,
      Attendance,
      AttendanceRevision,
      CheckInCode,
      Commitment,
      CommitmentStep,
      DueDateExtension,
      CommitmentLink,
      KnownRecommendation,
      CommitmentEvidence,
      MeetingDocument,
      DocumentVersion,
      MeetingUpload,
      CalendarAddress,
      Reminder,
      MeetingAuditEntry,
    ],
    migrations: MIGRATIONS,
    beside: worker,
  },
  createLoaders,
  audited: true,
  http: { routes, uploads: { entity: MeetingUpload, mayUpload } },
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        MeetingResolver,
        MeetingLifeResolver,
        AgendaResolver,
        MeetingStepResolver,
        MinutesResolver,
        MeetingSessionResolver,
        MeetingIndicatorsResolver,
        InvitationResolver,
        AttendanceResolver,
        AttendanceRecordingResolver,
        AttendanceRevisionResolver,
        CheckInResolver,
        CommitmentResolver,
        CommitmentTextResolver,
        CommitmentWritingResolver,
        CommitmentHistoryResolver,
        CommitmentStepResolver,
        DueDateExtensionResolver,
        CommitmentEvidenceResolver,
        EvidenceOfCommitmentResolver,
        MeetingDocumentResolver,
        DocumentVersionResolver,
        CalendarAddressResolver,
        CalendarOfOrganisationResolver,
        OrganisationResolver,
        TrainingResolver,
        RecommendationResolver,
        ControlSubElementResolver,
        MeetingChangeResolver,
        ReminderResolver,
        ViewerResolver,
        MeetingAuditResolver,
      ],
      types: [Viewer],
      references: {
        Meeting: ({ id }: { id: string }, { loaders }) => loaders.meeting.load(id),
        MeetingDocument: ({ id }: { id: string }, { loaders }) => loaders.document.load(id),
        CommitmentEvidence: ({ id }: { id: string }, { loaders }) => loaders.evidence.load(id),
        CalendarAddress: ({ id }: { id: string }, { loaders }) => loaders.calendarAddress.load(id),
        Commitment: ({ id }: { id: string }, { loaders }) => loaders.commitment.load(id),
        Reminder: ({ id }: { id: string }, { loaders }) => loaders.reminder.load(id),
        Organisation: ({ code }: { code: string }) => new Organisation(code),
        // A viewer is only ever the one who is asking.
        Viewer: ({ subject }: { subject: string }, { viewer }) =>
          subject === viewer.subject ? new Viewer(subject) : undefined,
        Recommendation: ({ id }: { id: string }) => new Recommendation(id),
        ControlSubElement: ({ code }: { code: string }) => new ControlSubElement(code),
      },
    }),
};
