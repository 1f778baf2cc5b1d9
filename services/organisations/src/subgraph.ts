import { buildSubgraph, type Service } from '@oversight/kernel';
import { Migration20261124000000 } from '../migrations/20261124000000_initial.ts';
import { Migration20261124123854 } from '../migrations/20261124123854_access.ts';
import { Migration20261128002342 } from '../migrations/20261128002342_change_feed.ts';
import { OrganisationAuditEntry } from './audit-log/organisation-audit.entity.ts';
import { OrganisationAuditResolver } from './audit-log/organisation-audit.resolver.ts';
import { OrganisationFeedHorizon, OrganisationFeedRow } from './change-feed/organisation-change.entity.ts';
import { OrganisationChangeResolver } from './change-feed/organisation-change.resolver.ts';
import { type Context, createLoaders } from './context.ts';
import { ExternalBody } from './external-body.entity.ts';
import { ExternalBodyResolver } from './external-body.resolver.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { Viewer, ViewerResolver } from './viewer.resolver.ts';

/** The tree of KPU's offices, the bodies beside it, and who is asking. */
export const organisations: Service<ReturnType<typeof createLoaders>> = {
  name: 'organisations',
  tables: {
    schema: 'organisations',
    entities: [
      Organisation,
      ExternalBody,
      OrganisationAuditEntry,
      OrganisationFeedRow,
      OrganisationFeedHorizon,
    ],
    migrations: [Migration20261124000000, Migration20261124123854, Migration20261128002342],
  },
  createLoaders,
  audited: true,
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        OrganisationResolver,
        ExternalBodyResolver,
        ViewerResolver,
        OrganisationAuditResolver,
        OrganisationChangeResolver,
      ],
      references: {
        Organisation: ({ code }: { code: string }, { loaders }) => loaders.organisation.load(code),
        ExternalBody: ({ code }: { code: string }, { loaders }) => loaders.externalBody.load(code),
        // A viewer is only ever the one who is asking.
        Viewer: ({ subject }: { subject: string }, { viewer }) =>
          subject === viewer.subject ? new Viewer(viewer) : undefined,
      },
    }),
};
