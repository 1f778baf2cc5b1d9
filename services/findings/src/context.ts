import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { DeadlineExtension } from './follow-up/deadline-extension.entity.ts';
import { FollowUpStep } from './follow-up/follow-up-step.entity.ts';
import { holidaysOf } from './follow-up/holidays.ts';
import { partsOfViewer } from './follow-up/parts-of-viewer.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import { indicatorsOf } from './indicators/finding-indicators.loader.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
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
  recommendationsOfOrganisation: pagesOf(em, Recommendation, 'id', 'addressedBranches'),
  addressee: oneBy(em, RecommendationAddressee, 'id'),
  followUps: pagesOf(em, RecommendationAddressee, 'id'),
  followUpsOfOrganisation: pagesOf(em, RecommendationAddressee, 'id', 'branches'),
  stepsOfAddressee: manyBy(em, FollowUpStep, 'addresseeId', { recordedAt: 'asc', id: 'asc' }),
  extensionsOfAddressee: manyBy(em, DeadlineExtension, 'addresseeId', { recordedAt: 'asc', id: 'asc' }),
  partOfViewer: partsOfViewer(em),
  holidays: holidaysOf(em),
  controlElement: oneBy(em, ControlElement, 'code'),
  controlSubElement: oneBy(em, ControlSubElement, 'code'),
  indicators: indicatorsOf(em),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
