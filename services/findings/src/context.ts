import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { FindingAuditEntry } from './audit-log/finding-audit.entity.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { Deposit } from './deposit/deposit.entity.ts';
import { depositSumsOf, ntpnElsewhereOf, surplusOf } from './deposit/deposit.queries.ts';
import { Finding } from './finding/finding.entity.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import { indicatorsOf } from './indicators/finding-indicators.loader.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import { ResponsibleParty } from './state-loss/responsible-party.entity.ts';
import { StateLossCase } from './state-loss/state-loss-case.entity.ts';
import { stateLossNumbersOf } from './state-loss/state-loss-numbers.queries.ts';
import { StateLossPayment } from './state-loss/state-loss-payment.entity.ts';

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
  deposit: oneBy(em, Deposit, 'id'),
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
  indicators: indicatorsOf(em),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
