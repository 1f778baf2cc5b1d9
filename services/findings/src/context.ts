import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { Assessment } from './assessment/assessment.entity.ts';
import { OfficeAssessment } from './assessment/office-assessment.entity.ts';
import { OfficeStatusChange } from './assessment/office-status-change.entity.ts';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { FollowUpActor } from './follow-up/follow-up-actor.entity.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import { indicatorsOf } from './indicators/finding-indicators.loader.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { Reconciliation } from './reconciliation/reconciliation.entity.ts';
import { ReconciliationChange } from './reconciliation/reconciliation-change.ts';
import { ReconciliationLine } from './reconciliation/reconciliation-line.entity.ts';
import { AuditReport } from './report/audit-report.entity.ts';

export const createLoaders = (em: EntityManager) => ({
  audit: pagesOf(em, FindingAuditEntry, 'id'),
  report: oneBy(em, AuditReport, 'id'),
  reports: pagesOf(em, AuditReport, 'id'),
  finding: oneBy(em, Finding, 'id'),
  findings: pagesOf(em, Finding, 'id'),
  findingsOfOrganisation: pagesOf(em, Finding, 'id', 'addressedBranches'),
  recommendation: oneBy(em, Recommendation, 'id'),
  recommendations: pagesOf(em, Recommendation, 'id'),
  addressee: oneBy(em, RecommendationAddressee, 'id'),
  assessment: oneBy(em, Assessment, 'id'),
  assessmentsOfRecommendation: manyBy(em, Assessment, 'recommendationId', { recordedAt: 'asc', id: 'asc' }),
  officesOfAssessment: manyBy(em, OfficeAssessment, 'assessmentId', { organisationCode: 'asc' }),
  actorsOfRecommendation: manyBy(em, FollowUpActor, 'recommendationId', { subject: 'asc' }),
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
  controlElement: oneBy(em, ControlElement, 'code'),
  controlSubElement: oneBy(em, ControlSubElement, 'code'),
  indicators: indicatorsOf(em),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
