import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
import { Assessment } from './assessment/assessment.entity.ts';
import { AssessmentResolver } from './assessment/assessment.resolver.ts';
import {
  AddresseeHistoryResolver,
  AssessmentFieldsResolver,
  OfficeAssessmentResolver,
  RecommendationAssessmentsResolver,
  StatusChangeResolver,
} from './assessment/assessment-history.resolver.ts';
import { OfficeAssessment } from './assessment/office-assessment.entity.ts';
import { OfficeStatusChange } from './assessment/office-status-change.entity.ts';
import { StatusChange } from './assessment/status-change.entity.ts';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { FindingAuditResolver } from './audit-log/finding-audit.resolver.ts';
import { CauseResolver } from './cause/cause.resolver.ts';
import { CauseProposal } from './cause/cause-proposal.entity.ts';
import { FindingFeedHorizon, FindingFeedRow } from './change-feed/finding-change.entity.ts';
import { FindingChangeResolver } from './change-feed/finding-change.resolver.ts';
import { CodesResolver, ControlSubElementResolver } from './codes/codes.resolver.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { FindingCode } from './codes/finding-code.entity.ts';
import { RecommendationCode } from './codes/recommendation-code.entity.ts';
import { type Context, createLoaders } from './context.ts';
import { AddresseeDepositsResolver } from './deposit/addressee-deposits.resolver.ts';
import { Deposit } from './deposit/deposit.entity.ts';
import { DepositResolver, DepositRevisionResolver } from './deposit/deposit.resolver.ts';
import { DepositRevision } from './deposit/deposit-revision.entity.ts';
import { DepositWritingResolver } from './deposit/deposit-writing.resolver.ts';
import { Evidence } from './evidence/evidence.entity.ts';
import { EvidenceResolver } from './evidence/evidence.resolver.ts';
import {
  EvidenceOfAddresseeResolver,
  EvidenceOfAnswerResolver,
  EvidenceVersionResolver,
} from './evidence/evidence-lists.resolver.ts';
import { EvidenceVersion } from './evidence/evidence-version.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { FindingResolver } from './finding/finding.resolver.ts';
import { FindingStateResolver } from './finding/finding-state.resolver.ts';
import { FindingWritingResolver } from './finding/finding-writing.resolver.ts';
import { Answer } from './follow-up/answer.entity.ts';
import { DeadlineExtension } from './follow-up/deadline-extension.entity.ts';
import { FollowUpResolver } from './follow-up/follow-up.resolver.ts';
import { FollowUpActor } from './follow-up/follow-up-actor.entity.ts';
import {
  DeadlineExtensionResolver,
  FollowUpHistoryResolver,
  FollowUpStepResolver,
} from './follow-up/follow-up-history.resolver.ts';
import { FollowUpStep } from './follow-up/follow-up-step.entity.ts';
import { FollowUpsResolver, OrganisationFollowUpsResolver } from './follow-up/follow-ups.resolver.ts';
import { Holiday } from './follow-up/holiday.entity.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import {
  AnswerResolver,
  RecommendationAddresseeResolver,
} from './follow-up/recommendation-addressee.resolver.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { ImportRow } from './import/import-row.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
import { FindingIndicatorsResolver } from './indicators/finding-indicators.resolver.ts';
import { FindingLedger } from './indicators/finding-ledger.entity.ts';
import { FindingRollup } from './indicators/finding-rollup.entity.ts';
import { FollowUpLedger } from './indicators/follow-up-ledger.entity.ts';
import { FollowUpRollup } from './indicators/follow-up-rollup.entity.ts';
import { InspectorateRegion } from './indicators/inspectorate-region.entity.ts';
import { PlacesIndicatorsResolver } from './indicators/places-indicators.resolver.ts';
import { LegalListsResolver } from './legal/legal-lists.resolver.ts';
import { LegalOfFindingResolver } from './legal/legal-of-finding.resolver.ts';
import { LegalOpinion } from './legal/legal-opinion.entity.ts';
import { LegalOpinionResolver } from './legal/legal-opinion.resolver.ts';
import { Referral } from './legal/referral.entity.ts';
import { ReferralResolver } from './legal/referral.resolver.ts';
import { ReferralStep } from './legal/referral-step.entity.ts';
import { MoneyOfOrganisationResolver } from './money-of-organisation.resolver.ts';
import { Office } from './office/office.entity.ts';
import { OfficeFeed } from './office/office-feed.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { Organisation } from './organisation.stub.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';
import { RecommendationItem } from './recommendation/recommendation-item.entity.ts';
import {
  ItemsOfRecommendationResolver,
  RecommendationItemResolver,
} from './recommendation/recommendation-item.resolver.ts';
import { RecommendationWritingResolver } from './recommendation/recommendation-writing.resolver.ts';
import { Reconciliation } from './reconciliation/reconciliation.entity.ts';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.ts';
import { ReconciliationChangeResolver } from './reconciliation/reconciliation-change.resolver.ts';
import { ReconciliationChange } from './reconciliation/reconciliation-change.ts';
import {
  ReconciliationFieldsResolver,
  ReconciliationLineResolver,
} from './reconciliation/reconciliation-fields.resolver.ts';
import { ReconciliationLine } from './reconciliation/reconciliation-line.entity.ts';
import { FindingReminder } from './reminder/finding-reminder.entity.ts';
import { FindingReminderResolver } from './reminder/finding-reminder.resolver.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import {
  AuditReportResolver,
  ReceiptCorrectionResolver,
  ReportAddresseeResolver,
} from './report/audit-report.resolver.ts';
import { PublishedOpinion } from './report/published-opinion.entity.ts';
import { PublishedOpinionResolver } from './report/published-opinion.resolver.ts';
import { ReceiptCorrection } from './report/receipt-correction.entity.ts';
import { ReportAddressee } from './report/report-addressee.entity.ts';
import { ReportIssueResolver } from './report/report-issue.resolver.ts';
import { ReportWritingResolver } from './report/report-writing.resolver.ts';
import { ReportDocument } from './report-document/report-document.entity.ts';
import {
  DocumentsOfReportResolver,
  ReportDocumentResolver,
} from './report-document/report-document.resolver.ts';
import { routes } from './routes.ts';
import { SeverityThreshold } from './severity/severity-threshold.entity.ts';
import { ResponsibleParty } from './state-loss/responsible-party.entity.ts';
import {
  AddresseeLossesResolver,
  ResponsiblePartyResolver,
  StateLossPaymentResolver,
  StateLossStepResolver,
} from './state-loss/responsible-party.resolver.ts';
import { StateLossResolver } from './state-loss/state-loss.resolver.ts';
import { StateLossCase } from './state-loss/state-loss-case.entity.ts';
import { StateLossInstalment } from './state-loss/state-loss-instalment.entity.ts';
import { StateLossPayment } from './state-loss/state-loss-payment.entity.ts';
import { StateLossStep } from './state-loss/state-loss-step.entity.ts';
import { StateLossWritingResolver } from './state-loss/state-loss-writing.resolver.ts';
import { FindingUpload } from './upload/finding-upload.entity.ts';
import { mayUpload } from './upload/may-upload.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { Viewer } from './viewer.stub.ts';
import { worker } from './worker/worker.sql.ts';

/** Audit reports, what they found, what they asked for, and what became of it. */
export const findings: Service<ReturnType<typeof createLoaders>> = {
  name: 'findings',
  tables: {
    schema: 'findings',
    entities: [
      FindingCode,
      RecommendationCode,
      ControlElement,
      ControlSubElement,
      AuditReport,
      Finding,
      Recommendation,
      RecommendationAddressee,
      Answer,
      Deposit,
      DepositRevision,
      ResponsibleParty,
      StateLossCase,
      StateLossStep,
      StateLossPayment,
      StateLossInstalment,
      StatusChange,
      OfficeStatusChange,
      Assessment,
      OfficeAssessment,
      Reconciliation,
      ReconciliationLine,
      ReconciliationChange,
      FollowUpStep,
      FollowUpActor,
      DeadlineExtension,
      Holiday,
      ReportAddressee,
      ReceiptCorrection,
      PublishedOpinion,
      RecommendationItem,
      CauseProposal,
      SeverityThreshold,
      Evidence,
      EvidenceVersion,
      ReportDocument,
      LegalOpinion,
      Referral,
      ReferralStep,
      FindingUpload,
      FollowUpLedger,
      FollowUpRollup,
      FindingFeedRow,
      FindingFeedHorizon,
      FindingReminder,
      Office,
      OfficeFeed,
      FindingLedger,
      FindingRollup,
      InspectorateRegion,
      ImportRun,
      ImportRow,
      FindingAuditEntry,
    ],
    migrations: MIGRATIONS,
    beside: worker,
  },
  createLoaders,
  audited: true,
  http: { routes, uploads: { entity: FindingUpload, mayUpload } },
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        AuditReportResolver,
        ReportAddresseeResolver,
        ReceiptCorrectionResolver,
        ReportWritingResolver,
        ReportIssueResolver,
        PublishedOpinionResolver,
        FindingResolver,
        FindingStateResolver,
        FindingWritingResolver,
        CauseResolver,
        RecommendationResolver,
        RecommendationWritingResolver,
        ItemsOfRecommendationResolver,
        RecommendationItemResolver,
        RecommendationAddresseeResolver,
        AnswerResolver,
        EvidenceResolver,
        EvidenceVersionResolver,
        EvidenceOfAddresseeResolver,
        EvidenceOfAnswerResolver,
        ReportDocumentResolver,
        DocumentsOfReportResolver,
        LegalOpinionResolver,
        ReferralResolver,
        LegalOfFindingResolver,
        LegalListsResolver,
        FollowUpResolver,
        FollowUpHistoryResolver,
        FollowUpStepResolver,
        DeadlineExtensionResolver,
        FollowUpsResolver,
        OrganisationFollowUpsResolver,
        AssessmentResolver,
        AssessmentFieldsResolver,
        RecommendationAssessmentsResolver,
        AddresseeHistoryResolver,
        StatusChangeResolver,
        OfficeAssessmentResolver,
        ReconciliationResolver,
        ReconciliationFieldsResolver,
        ReconciliationLineResolver,
        ReconciliationChangeResolver,
        DepositResolver,
        DepositRevisionResolver,
        DepositWritingResolver,
        AddresseeDepositsResolver,
        ResponsiblePartyResolver,
        AddresseeLossesResolver,
        StateLossResolver,
        StateLossStepResolver,
        StateLossPaymentResolver,
        StateLossWritingResolver,
        MoneyOfOrganisationResolver,
        CodesResolver,
        ControlSubElementResolver,
        OrganisationResolver,
        FindingChangeResolver,
        FindingReminderResolver,
        FindingIndicatorsResolver,
        PlacesIndicatorsResolver,
        ImportResolver,
        ViewerResolver,
        FindingAuditResolver,
      ],
      types: [Viewer],
      references: {
        AuditReport: ({ id }: { id: string }, { loaders }) => loaders.report.load(id),
        Finding: ({ id }: { id: string }, { loaders }) => loaders.finding.load(id),
        Recommendation: ({ id }: { id: string }, { loaders }) => loaders.recommendation.load(id),
        RecommendationAddressee: ({ id }: { id: string }, { loaders }) => loaders.addressee.load(id),
        FindingReminder: ({ id }: { id: string }, { loaders }) => loaders.reminder.load(id),
        Evidence: ({ id }: { id: string }, { loaders }) => loaders.evidence.load(id),
        ReportDocument: ({ id }: { id: string }, { loaders }) => loaders.reportDocument.load(id),
        LegalOpinion: ({ id }: { id: string }, { loaders }) => loaders.legalOpinion.load(id),
        Referral: ({ id }: { id: string }, { loaders }) => loaders.referral.load(id),
        ControlElement: ({ code }: { code: string }, { loaders }) => loaders.controlElement.load(code),
        ControlSubElement: ({ code }: { code: string }, { loaders }) => loaders.controlSubElement.load(code),
        Organisation: ({ code }: { code: string }) => new Organisation(code),
        // A viewer is only ever the one who is asking.
        Viewer: ({ subject }: { subject: string }, { viewer }) =>
          subject === viewer.subject ? new Viewer(subject) : undefined,
      },
    }),
};
