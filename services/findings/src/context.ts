import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, oneBy, pagesOf } from '@oversight/kernel';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { ImportRow } from './import/import-row.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
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
  controlElement: oneBy(em, ControlElement, 'code'),
  controlSubElement: oneBy(em, ControlSubElement, 'code'),
  indicators: indicatorsOf(em),
  importRun: oneBy(em, ImportRun, 'id'),
  importRuns: pagesOf(em, ImportRun, 'id'),
  importRows: pagesOf(em, ImportRow, 'id', 'runId'),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
