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
import { CodesResolver, ControlSubElementResolver } from './codes/codes.resolver.ts';
import { ControlElement } from './codes/control-element.entity.ts';
import { ControlSubElement } from './codes/control-sub-element.entity.ts';
import { FindingCode } from './codes/finding-code.entity.ts';
import { RecommendationCode } from './codes/recommendation-code.entity.ts';
import { type Context, createLoaders } from './context.ts';
import { Deposit } from './deposit/deposit.entity.ts';
import { Finding } from './finding/finding.entity.ts';
import { FindingResolver } from './finding/finding.resolver.ts';
import { Answer } from './follow-up/answer.entity.ts';
import { FollowUpActor } from './follow-up/follow-up-actor.entity.ts';
import { FollowUpStep } from './follow-up/follow-up-step.entity.ts';
import { RecommendationAddressee } from './follow-up/recommendation-addressee.entity.ts';
import {
  AnswerResolver,
  RecommendationAddresseeResolver,
} from './follow-up/recommendation-addressee.resolver.ts';
import { FollowUpLedger } from './indicators/follow-up-ledger.entity.ts';
import { FollowUpRollup } from './indicators/follow-up-rollup.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { Organisation } from './organisation.stub.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';
import { Reconciliation } from './reconciliation/reconciliation.entity.ts';
import { ReconciliationResolver } from './reconciliation/reconciliation.resolver.ts';
import { ReconciliationChangeResolver } from './reconciliation/reconciliation-change.resolver.ts';
import { ReconciliationChange } from './reconciliation/reconciliation-change.ts';
import {
  ReconciliationFieldsResolver,
  ReconciliationLineResolver,
} from './reconciliation/reconciliation-fields.resolver.ts';
import { ReconciliationLine } from './reconciliation/reconciliation-line.entity.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import { AuditReportResolver } from './report/audit-report.resolver.ts';
import { ReportAddressee } from './report/report-addressee.entity.ts';
import { ViewerResolver } from './viewer.resolver.ts';
import { Viewer } from './viewer.stub.ts';

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
      StatusChange,
      OfficeStatusChange,
      Assessment,
      OfficeAssessment,
      Reconciliation,
      ReconciliationLine,
      ReconciliationChange,
      FollowUpStep,
      FollowUpActor,
      ReportAddressee,
      FollowUpLedger,
      FollowUpRollup,
      FindingAuditEntry,
    ],
    migrations: MIGRATIONS,
  },
  createLoaders,
  audited: true,
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        AuditReportResolver,
        FindingResolver,
        RecommendationResolver,
        RecommendationAddresseeResolver,
        AnswerResolver,
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
        CodesResolver,
        ControlSubElementResolver,
        OrganisationResolver,
        ViewerResolver,
        FindingAuditResolver,
      ],
      types: [Viewer],
      references: {
        AuditReport: ({ id }: { id: string }, { loaders }) => loaders.report.load(id),
        Finding: ({ id }: { id: string }, { loaders }) => loaders.finding.load(id),
        Recommendation: ({ id }: { id: string }, { loaders }) => loaders.recommendation.load(id),
        ControlElement: ({ code }: { code: string }, { loaders }) => loaders.controlElement.load(code),
        ControlSubElement: ({ code }: { code: string }, { loaders }) => loaders.controlSubElement.load(code),
        Organisation: ({ code }: { code: string }) => new Organisation(code),
        // A viewer is only ever the one who is asking.
        Viewer: ({ subject }: { subject: string }, { viewer }) =>
          subject === viewer.subject ? new Viewer(subject) : undefined,
      },
    }),
};
