import { type EntityManager } from '@mikro-orm/postgresql';
import { changeFeedOf, type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { Assessment } from './assessment/assessment.entity.ts';
import { OfficeAssessment } from './assessment/office-assessment.entity.ts';
import { OfficeStatusChange } from './assessment/office-status-change.entity.ts';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { SCHEMA } from './audit-scope.ts';
import { CauseProposal } from './cause/cause-proposal.entity.ts';
import { toldFindings } from './change-feed/told-findings.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { findingSubGroupsOf } from './codes/finding-sub-groups.ts';
import { Deposit } from './deposit/deposit.entity.ts';
import { depositSumsOf, ntpnElsewhereOf, surplusOf } from './deposit/deposit.queries.ts';
import { Evidence } from './evidence/evidence.entity.ts';
import { EvidenceVersion } from './evidence/evidence-version.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { Answer } from './follow-up/answer.entity.ts';
import { DeadlineExtension } from './follow-up/deadline-extension.entity.ts';
import { FollowUpStep } from './follow-up/follow-up-step.entity.ts';
import { holidaysOf } from './follow-up/holidays.ts';
import { partsOfViewer } from './follow-up/parts-of-viewer.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import { ImportRow } from './import/import-row.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
import { ageingOf } from './indicators/finding-ageing.loader.ts';
import { deadlinesOf, indicatorsOf } from './indicators/finding-indicators.loader.ts';
import { findingMixOf } from './indicators/finding-mix.loader.ts';
import { officesCountedOf, provincesCountedOf, regionsOf } from './indicators/places-counted.loader.ts';
import { queueOf } from './indicators/verification-queue.ts';
import { LegalOpinion } from './legal/legal-opinion.entity.ts';
import { Referral } from './legal/referral.entity.ts';
import { ReferralStep } from './legal/referral-step.entity.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { Reconciliation } from './reconciliation/reconciliation.entity.ts';
import { ReconciliationChange } from './reconciliation/reconciliation-change.ts';
import { ReconciliationLine } from './reconciliation/reconciliation-line.entity.ts';
import { FindingReminder } from './reminder/finding-reminder.entity.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import { ReceiptCorrection } from './report/receipt-correction.entity.ts';
import { ReportAddressee } from './report/report-addressee.entity.ts';
import { ReportDocument } from './report-document/report-document.entity.ts';
import { ResponsibleParty } from './state-loss/responsible-party.entity.ts';
import { StateLossCase } from './state-loss/state-loss-case.entity.ts';
import { stateLossNumbersOf } from './state-loss/state-loss-numbers.queries.ts';
import { StateLossPayment } from './state-loss/state-loss-payment.entity.ts';

const nounsOf = (em: EntityManager) => ({
  audit: pagesOf(em, FindingAuditEntry, 'id'),
  report: oneBy(em, AuditReport, 'id'),
  reports: pagesOf(em, AuditReport, 'id'),
  addresseesOfReport: manyBy(em, ReportAddressee, 'reportId', { organisationCode: 'asc' }),
  correctionsOfReceipt: manyBy(em, ReceiptCorrection, 'reportAddresseeId', { recordedAt: 'asc', id: 'asc' }),
  finding: oneBy(em, Finding, 'id'),
  causeProposal: oneBy(em, CauseProposal, 'code'),
  findings: pagesOf(em, Finding, 'id'),
  findingsOfOrganisation: pagesOf(em, Finding, 'id', 'addressedBranches'),
  recommendation: oneBy(em, Recommendation, 'id'),
  recommendations: pagesOf(em, Recommendation, 'id'),
  addressee: oneBy(em, RecommendationAddressee, 'id'),
  assessment: oneBy(em, Assessment, 'id'),
  assessmentsOfRecommendation: manyBy(em, Assessment, 'recommendationId', { recordedAt: 'asc', id: 'asc' }),
  officesOfAssessment: manyBy(em, OfficeAssessment, 'assessmentId', { organisationCode: 'asc' }),
  statusHistoryOfAddressee: manyBy(em, OfficeStatusChange, 'addresseeId', {
    effectiveOn: 'asc',
    recordedAt: 'asc',
    id: 'asc',
  }),
  reconciliation: oneBy(em, Reconciliation, 'id'),
  reconciliations: pagesOf(em, Reconciliation, 'id'),
  linesOfReconciliation: pagesOf(em, ReconciliationLine, 'id', 'reconciliationId'),
  reconciliationChanges: pagesOf(em, ReconciliationChange, 'id'),
  recommendationsOfOrganisation: pagesOf(em, Recommendation, 'id', 'addressedBranches'),
  deposit: oneBy(em, Deposit, 'id'),
  reminder: oneBy(em, FindingReminder, 'id'),
  reminders: pagesOf(em, FindingReminder, 'id'),
  followUps: pagesOf(em, RecommendationAddressee, 'id'),
  followUpsOfOrganisation: pagesOf(em, RecommendationAddressee, 'id', 'branches'),
  stepsOfAddressee: manyBy(em, FollowUpStep, 'addresseeId', { recordedAt: 'asc', id: 'asc' }),
  extensionsOfAddressee: manyBy(em, DeadlineExtension, 'addresseeId', { recordedAt: 'asc', id: 'asc' }),
  partOfViewer: partsOfViewer(em),
  holidays: holidaysOf(em),
  deposits: pagesOf(em, Deposit, 'id'),
  depositsOfOrganisation: pagesOf(em, Deposit, 'id', 'branches'),
  depositSums: depositSumsOf(em),
  depositSurplus: surplusOf(em),
  ntpnElsewhere: ntpnElsewhereOf(em),
  responsibleParty: oneBy(em, ResponsibleParty, 'id'),
  stateLoss: oneBy(em, StateLossCase, 'id'),
  stateLosses: pagesOf(em, StateLossCase, 'id'),
  stateLossesOfOrganisation: pagesOf(em, StateLossCase, 'id', 'branches'),
  stateLossesOfAddressee: manyBy(em, StateLossCase, 'addresseeId', { id: 'asc' }),
  stateLossPayment: oneBy(em, StateLossPayment, 'id'),
  stateLossNumbers: stateLossNumbersOf(em),
  controlElement: oneBy(em, ControlElement, 'code'),
  controlSubElement: oneBy(em, ControlSubElement, 'code'),
  findingSubGroups: findingSubGroupsOf(em),
  indicators: indicatorsOf(em),
  deadlines: deadlinesOf(em),
  answer: oneBy(em, Answer, 'id'),
  evidence: oneBy(em, Evidence, 'id'),
  evidenceOfAddressee: manyBy(em, Evidence, 'addresseeId', { id: 'asc' }),
  evidenceOfAnswer: manyBy(em, Evidence, 'answerId', { id: 'asc' }),
  versionsOfEvidence: manyBy(em, EvidenceVersion, 'evidenceId', { number: 'asc' }),
  reportDocument: oneBy(em, ReportDocument, 'id'),
  documentsOfReport: manyBy(em, ReportDocument, 'reportId', { id: 'asc' }),
  legalOpinion: oneBy(em, LegalOpinion, 'id'),
  legalOpinions: pagesOf(em, LegalOpinion, 'id'),
  opinionsOfFinding: manyBy(em, LegalOpinion, 'findingId', { id: 'asc' }),
  referral: oneBy(em, Referral, 'id'),
  referrals: pagesOf(em, Referral, 'id'),
  referralsOfFinding: manyBy(em, Referral, 'findingId', { id: 'asc' }),
  referralsOfOpinion: manyBy(em, Referral, 'legalOpinionId', { id: 'asc' }),
  stepsOfReferral: manyBy(em, ReferralStep, 'referralId', { recordedAt: 'asc', id: 'asc' }),
  ageing: ageingOf(em),
  findingMix: findingMixOf(em),
  verificationQueue: queueOf(em),
  provincesCounted: provincesCountedOf(em),
  officesCounted: officesCountedOf(em),
  inspectorateRegions: regionsOf(em),
  importRun: oneBy(em, ImportRun, 'id'),
  importRuns: pagesOf(em, ImportRun, 'id'),
  importRows: pagesOf(em, ImportRow, 'id', 'runId'),
});

export function createLoaders(em: EntityManager) {
  const nouns = nounsOf(em);
  const changes = changeFeedOf(em, SCHEMA, {
    AuditReport: nouns.report,
    Finding: toldFindings(em),
    Recommendation: nouns.recommendation,
    RecommendationAddressee: nouns.addressee,
    Deposit: nouns.deposit,
  });
  return { ...nouns, changes };
}

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
