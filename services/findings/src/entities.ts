import { Assessment } from './assessment/assessment.entity.ts';
import { OfficeAssessment } from './assessment/office-assessment.entity.ts';
import { OfficeStatusChange } from './assessment/office-status-change.entity.ts';
import { StatusChange } from './assessment/status-change.entity.ts';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { CauseProposal } from './cause/cause-proposal.entity.ts';
import { FindingFeedHorizon, FindingFeedRow } from './change-feed/finding-change.entity.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { FindingCode } from './codes/finding-code.entity.ts';
import { RecommendationCode } from './codes/recommendation-code.entity.ts';
import { Deposit } from './deposit/deposit.entity.ts';
import { DepositRevision } from './deposit/deposit-revision.entity.ts';
import { Evidence } from './evidence/evidence.entity.ts';
import { EvidenceVersion } from './evidence/evidence-version.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { Answer } from './follow-up/answer.entity.ts';
import { DeadlineExtension } from './follow-up/deadline-extension.entity.ts';
import { FollowUpActor } from './follow-up/follow-up-actor.entity.ts';
import { FollowUpStep } from './follow-up/follow-up-step.entity.ts';
import { Holiday } from './follow-up/holiday.entity.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import { ImportRow } from './import/import-row.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
import { FindingLedger } from './indicators/finding-ledger.entity.ts';
import { FindingRollup } from './indicators/finding-rollup.entity.ts';
import { FollowUpHistory } from './indicators/follow-up-history.entity.ts';
import { FollowUpLedger } from './indicators/follow-up-ledger.entity.ts';
import { FollowUpRollup } from './indicators/follow-up-rollup.entity.ts';
import { InspectorateRegion } from './indicators/inspectorate-region.entity.ts';
import { LegalOpinion } from './legal/legal-opinion.entity.ts';
import { Referral } from './legal/referral.entity.ts';
import { ReferralStep } from './legal/referral-step.entity.ts';
import { Office } from './office/office.entity.ts';
import { OfficeFeed } from './office/office-feed.entity.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { RecommendationItem } from './recommendation/recommendation-item.entity.ts';
import { Reconciliation } from './reconciliation/reconciliation.entity.ts';
import { ReconciliationChange } from './reconciliation/reconciliation-change.ts';
import { ReconciliationLine } from './reconciliation/reconciliation-line.entity.ts';
import { FindingReminder } from './reminder/finding-reminder.entity.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import { PublishedOpinion } from './report/published-opinion.entity.ts';
import { ReceiptCorrection } from './report/receipt-correction.entity.ts';
import { ReportAddressee } from './report/report-addressee.entity.ts';
import { ReportDocument } from './report-document/report-document.entity.ts';
import { SeverityThreshold } from './severity/severity-threshold.entity.ts';
import { ResponsibleParty } from './state-loss/responsible-party.entity.ts';
import { StateLossCase } from './state-loss/state-loss-case.entity.ts';
import { StateLossInstalment } from './state-loss/state-loss-instalment.entity.ts';
import { StateLossPayment } from './state-loss/state-loss-payment.entity.ts';
import { StateLossStep } from './state-loss/state-loss-step.entity.ts';
import { FindingUpload } from './upload/finding-upload.entity.ts';

/** What is stored, in the order of what hangs on what. */
export const ENTITIES = [
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
  FollowUpHistory,
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
];
