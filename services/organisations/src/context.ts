import type { EntityManager } from '@mikro-orm/postgresql';
import { changeFeedOf, type Context as KernelContext, manyBy, oneBy, pagesOf } from '@oversight/kernel';
import { OrganisationAuditEntry } from './audit-log/organisation-audit.entity.ts';
import { CalendarEntry } from './calendar/calendar-entry.entity.ts';
import { Division } from './division/division.entity.ts';
import { ExternalBody } from './external-body/external-body.entity.ts';
import { Revision } from './history/revision.entity.ts';
import { statesOf } from './history/states.loader.ts';
import { FormerCode } from './identity/former-code.entity.ts';
import { treeOnADayOf } from './identity/tree-on-a-day.ts';
import { OfficeHolder } from './office-holder/office-holder.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { SCHEMA } from './schema.ts';
import { OrganisationUnit } from './unit/organisation-unit.entity.ts';

const createNouns = (em: EntityManager) => ({
  audit: pagesOf(em, OrganisationAuditEntry, 'id'),
  organisation: oneBy(em, Organisation, 'code'),
  organisations: pagesOf(em, Organisation, 'code'),
  formerCodesOf: manyBy(em, FormerCode, 'organisationCode', { validTo: 'desc', code: 'asc' }),
  treeOnADay: treeOnADayOf(em),
  division: oneBy(em, Division, 'code'),
  divisionsOfLevel: manyBy(em, Division, 'level', { code: 'asc' }),
  divisionsOfArea: manyBy(em, Division, 'area', { code: 'asc' }),
  unit: oneBy(em, OrganisationUnit, 'id'),
  unitsOfOrganisation: manyBy(em, OrganisationUnit, 'organisationCode', { name: 'asc', id: 'asc' }),
  inspectorates: manyBy(em, OrganisationUnit, 'kind', { name: 'asc', id: 'asc' }),
  officeHolder: oneBy(em, OfficeHolder, 'id'),
  officeHolders: pagesOf(em, OfficeHolder, 'id'),
  officeHoldersOf: pagesOf(em, OfficeHolder, 'id', 'organisationCode'),
  calendarEntry: oneBy(em, CalendarEntry, 'id'),
  calendarEntries: pagesOf(em, CalendarEntry, 'id'),
  calendarOf: manyBy(em, CalendarEntry, 'organisationCode', { startsOn: 'asc', id: 'asc' }),
  externalBody: oneBy(em, ExternalBody, 'code'),
  representativesOf: manyBy(em, ExternalBody, 'parentCode', { code: 'asc' }),
  representativesAt: manyBy(em, ExternalBody, 'organisationCode', { code: 'asc' }),
  revisions: pagesOf(em, Revision, 'id', 'key'),
  states: statesOf(em, { Organisation, OfficeHolder, CalendarEntry }),
});

export function createLoaders(em: EntityManager) {
  const nouns = createNouns(em);
  const changes = changeFeedOf(em, SCHEMA, {
    Organisation: nouns.organisation,
    OfficeHolder: nouns.officeHolder,
    OrganisationUnit: nouns.unit,
    CalendarEntry: nouns.calendarEntry,
    Division: nouns.division,
    ExternalBody: nouns.externalBody,
  });
  return { ...nouns, changes };
}

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
