import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
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
import { ImportResolver } from './import/import.resolver.ts';
import { ImportRow } from './import/import-row.entity.ts';
import { ImportRun } from './import/import-run.entity.ts';
import { FollowUpLedger } from './indicators/follow-up-ledger.entity.ts';
import { FollowUpRollup } from './indicators/follow-up-rollup.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { Organisation } from './organisation.stub.ts';
import { Recommendation } from './recommendation/recommendation.entity.ts';
import { RecommendationResolver } from './recommendation/recommendation.resolver.ts';
import { AuditReport } from './report/audit-report.entity.ts';
import { AuditReportResolver } from './report/audit-report.resolver.ts';
import { ReportAddressee } from './report/report-addressee.entity.ts';
import { routes } from './routes.ts';
import { FindingUpload } from './upload/finding-upload.entity.ts';
import { mayUpload } from './upload/may-upload.ts';
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
      FollowUpStep,
      FollowUpActor,
      ReportAddressee,
      FollowUpLedger,
      FollowUpRollup,
      FindingUpload,
      ImportRun,
      ImportRow,
      FindingAuditEntry,
    ],
    migrations: MIGRATIONS,
  },
  createLoaders,
  audited: true,
  http: { routes, uploads: { entity: FindingUpload, mayUpload } },
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        AuditReportResolver,
        FindingResolver,
        RecommendationResolver,
        RecommendationAddresseeResolver,
        AnswerResolver,
        CodesResolver,
        ControlSubElementResolver,
        OrganisationResolver,
        ImportResolver,
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
