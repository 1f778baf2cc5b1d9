import { buildSubgraph, type Service } from '@oversight/kernel';
import { MIGRATIONS } from '../migrations/list.ts';
import { OrganisationAuditEntry } from './audit-log/organisation-audit.entity.ts';
import { OrganisationAuditResolver } from './audit-log/organisation-audit.resolver.ts';
import { CalendarResolver } from './calendar/calendar.resolver.ts';
import { CalendarEntry } from './calendar/calendar-entry.entity.ts';
import { OrganisationCalendarResolver } from './calendar/organisation-calendar.resolver.ts';
import { OrganisationFeedHorizon, OrganisationFeedRow } from './change-feed/organisation-change.entity.ts';
import { OrganisationChangeResolver } from './change-feed/organisation-change.resolver.ts';
import { ContactResolver } from './contact.resolver.ts';
import { type Context, createLoaders } from './context.ts';
import { Division } from './division/division.entity.ts';
import { DivisionResolver, OrganisationDivisionResolver } from './division/division.resolver.ts';
import { DivisionWritingResolver } from './division/division-writing.resolver.ts';
import { ExternalBody } from './external-body/external-body.entity.ts';
import { ExternalBodyResolver, OrganisationBodiesResolver } from './external-body/external-body.resolver.ts';
import { AsRecordedResolver } from './history/as-recorded.resolver.ts';
import {
  CalendarHistoryResolver,
  DivisionHistoryResolver,
  OfficeHolderHistoryResolver,
  OrganisationHistoryResolver,
} from './history/history.resolver.ts';
import { Revision } from './history/revision.entity.ts';
import { FormerCode } from './identity/former-code.entity.ts';
import { TreeResolver } from './identity/tree.resolver.ts';
import { OfficeHolder } from './office-holder/office-holder.entity.ts';
import { OfficeHolderResolver } from './office-holder/office-holder.resolver.ts';
import { OfficeHoldersOfOrganisationResolver } from './office-holder/organisation-office-holders.resolver.ts';
import { Organisation } from './organisation.entity.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { OfficeName } from './search/office-name.entity.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { OrganisationUnit } from './unit/organisation-unit.entity.ts';
import { OrganisationUnitResolver, OrganisationUnitsResolver } from './unit/organisation-unit.resolver.ts';
import { Viewer, ViewerResolver } from './viewer.resolver.ts';

/** The tree of KPU's offices, the bodies beside it, and who is asking. */
export const organisations: Service<ReturnType<typeof createLoaders>> = {
  name: 'organisations',
  tables: {
    schema: 'organisations',
    entities: [
      Organisation,
      FormerCode,
      Division,
      OrganisationUnit,
      OfficeHolder,
      CalendarEntry,
      ExternalBody,
      OfficeName,
      Revision,
      OrganisationAuditEntry,
      OrganisationFeedRow,
      OrganisationFeedHorizon,
    ],
    // The second for a constraint alone: no request calls any of it.
    extensions: { pg_trgm: ['similarity(text, text)', 'word_similarity(text, text)'], btree_gist: [] },
    migrations: MIGRATIONS,
  },
  createLoaders,
  audited: true,
  buildSchema: () =>
    buildSubgraph<Context>({
      resolvers: [
        OrganisationResolver,
        TreeResolver,
        SearchResolver,
        ContactResolver,
        DivisionResolver,
        OrganisationDivisionResolver,
        DivisionWritingResolver,
        OrganisationUnitResolver,
        OrganisationUnitsResolver,
        OfficeHolderResolver,
        OfficeHoldersOfOrganisationResolver,
        CalendarResolver,
        OrganisationCalendarResolver,
        OrganisationHistoryResolver,
        OfficeHolderHistoryResolver,
        CalendarHistoryResolver,
        DivisionHistoryResolver,
        AsRecordedResolver,
        ExternalBodyResolver,
        OrganisationBodiesResolver,
        ViewerResolver,
        OrganisationAuditResolver,
        OrganisationChangeResolver,
      ],
      references: {
        Organisation: ({ code }: { code: string }, { loaders }) => loaders.organisation.load(code),
        ExternalBody: ({ code }: { code: string }, { loaders }) => loaders.externalBody.load(code),
        Division: ({ code }: { code: string }, { loaders }) => loaders.division.load(code),
        OrganisationUnit: ({ id }: { id: string }, { loaders }) => loaders.unit.load(id),
        OfficeHolder: ({ id }: { id: string }, { loaders }) => loaders.officeHolder.load(id),
        CalendarEntry: ({ id }: { id: string }, { loaders }) => loaders.calendarEntry.load(id),
        // A viewer is only ever the one who is asking.
        Viewer: ({ subject }: { subject: string }, { viewer }) =>
          subject === viewer.subject ? new Viewer(viewer) : undefined,
      },
    }),
};
