import { AssessmentResolver } from './assessment/assessment.resolver.ts';
import {
  AddresseeHistoryResolver,
  AssessmentFieldsResolver,
  OfficeAssessmentResolver,
  RecommendationAssessmentsResolver,
  StatusChangeResolver,
} from './assessment/assessment-history.resolver.ts';
import { FindingAuditResolver } from './audit-log/finding-audit.resolver.ts';
import { CauseResolver } from './cause/cause.resolver.ts';
import { FindingChangeResolver } from './change-feed/finding-change.resolver.ts';
import { CodesResolver, ControlSubElementResolver } from './codes/codes.resolver.ts';
import { AddresseeDepositsResolver } from './deposit/addressee-deposits.resolver.ts';
import { DepositResolver, DepositRevisionResolver } from './deposit/deposit.resolver.ts';
import { DepositWritingResolver } from './deposit/deposit-writing.resolver.ts';
import { EvidenceResolver } from './evidence/evidence.resolver.ts';
import {
  EvidenceOfAddresseeResolver,
  EvidenceOfAnswerResolver,
  EvidenceVersionResolver,
} from './evidence/evidence-lists.resolver.ts';
import { FindingResolver } from './finding/finding.resolver.ts';
import { FindingStateResolver } from './finding/finding-state.resolver.ts';
import { FindingWritingResolver } from './finding/finding-writing.resolver.ts';
import { FollowUpResolver } from './follow-up/follow-up.resolver.ts';
import {
  DeadlineExtensionResolver,
  FollowUpHistoryResolver,
  FollowUpStepResolver,
} from './follow-up/follow-up-history.resolver.ts';
import { FollowUpsResolver, OrganisationFollowUpsResolver } from './follow-up/follow-ups.resolver.ts';
import {
  AnswerResolver,
  RecommendationAddresseeResolver,
} from './follow-up/recommendation-addressee.resolver.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { DeadlineIndicatorsResolver } from './indicators/deadline-indicators.resolver.ts';
import { FindingIndicatorsResolver } from './indicators/finding-indicators.resolver.ts';
import { PlacesIndicatorsResolver } from './indicators/places-indicators.resolver.ts';
import { LegalListsResolver } from './legal/legal-lists.resolver.ts';
import { LegalOfFindingResolver } from './legal/legal-of-finding.resolver.ts';
import { LegalOpinionResolver } from './legal/legal-opinion.resolver.ts';
import { ReferralResolver } from './legal/referral.resolver.ts';
import { MoneyOfOrganisationResolver } from './money-of-organisation.resolver.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';
import {
  ItemsOfRecommendationResolver,
  RecommendationItemResolver,
} from './recommendation/recommendation-item.resolver.ts';
import { RecommendationWritingResolver } from './recommendation/recommendation-writing.resolver.ts';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.ts';
import { ReconciliationChangeResolver } from './reconciliation/reconciliation-change.resolver.ts';
import {
  ReconciliationFieldsResolver,
  ReconciliationLineResolver,
} from './reconciliation/reconciliation-fields.resolver.ts';
import { FindingReminderResolver } from './reminder/finding-reminder.resolver.ts';
import {
  AuditReportResolver,
  ReceiptCorrectionResolver,
  ReportAddresseeResolver,
} from './report/audit-report.resolver.ts';
import { PublishedOpinionResolver } from './report/published-opinion.resolver.ts';
import { ReportIssueResolver } from './report/report-issue.resolver.ts';
import { ReportWritingResolver } from './report/report-writing.resolver.ts';
import {
  DocumentsOfReportResolver,
  ReportDocumentResolver,
} from './report-document/report-document.resolver.ts';
import {
  AddresseeLossesResolver,
  ResponsiblePartyResolver,
  StateLossPaymentResolver,
  StateLossStepResolver,
} from './state-loss/responsible-party.resolver.ts';
import { StateLossResolver } from './state-loss/state-loss.resolver.ts';
import { StateLossWritingResolver } from './state-loss/state-loss-writing.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

/** How it is asked. */
export const RESOLVERS = [
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
  DeadlineIndicatorsResolver,
  FindingIndicatorsResolver,
  PlacesIndicatorsResolver,
  ImportResolver,
  ViewerResolver,
  FindingAuditResolver,
] as const;
