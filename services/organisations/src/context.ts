import type { EntityManager } from '@mikro-orm/postgresql';
import { changeFeedOf, type Context as KernelContext, oneBy, pagesOf } from '@oversight/kernel';
import { OrganisationAuditEntry } from './audit-log/organisation-audit.entity.ts';
import { ExternalBody } from './external-body.entity.ts';
import { Organisation } from './organisation.entity.ts';

const createNouns = (em: EntityManager) => ({
  audit: pagesOf(em, OrganisationAuditEntry, 'id'),
  organisation: oneBy(em, Organisation, 'code'),
  externalBody: oneBy(em, ExternalBody, 'code'),
  organisations: pagesOf(em, Organisation, 'code'),
});

export function createLoaders(em: EntityManager) {
  const nouns = createNouns(em);
  return { ...nouns, changes: changeFeedOf(em, 'organisations', { Organisation: nouns.organisation }) };
}

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
