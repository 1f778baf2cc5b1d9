import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
import { type Context, createLoaders } from './context.ts';
import { ENTITIES } from './entities.ts';
import { Organisation } from './organisation.stub.ts';
import { RESOLVERS } from './resolvers.ts';
import { routes } from './routes.ts';
import { FindingUpload } from './upload/finding-upload.entity.ts';
import { mayUpload } from './upload/may-upload.ts';
import { Viewer } from './viewer.stub.ts';
import { worker } from './worker/worker.sql.ts';

/** Audit reports, what they found, what they asked for, and what became of it. */
export const findings: Service<ReturnType<typeof createLoaders>> = {
  name: 'findings',
  tables: {
    schema: 'findings',
    entities: ENTITIES,
    migrations: MIGRATIONS,
    beside: worker,
  },
  createLoaders,
  audited: true,
  http: { routes, uploads: { entity: FindingUpload, mayUpload } },
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: RESOLVERS,
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
