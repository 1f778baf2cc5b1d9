import type { EntityManager } from '@mikro-orm/postgresql';
import { type Context as KernelContext, oneBy, pagesOf } from '@oversight/kernel';
import { OrganisationAuditEntry } from './audit-log/organisation-audit.entity.ts';
import { ExternalBody } from './external-body.entity.ts';
import { Organisation } from './organisation.entity.ts';

export const createLoaders = (em: EntityManager) => ({
  audit: pagesOf(em, OrganisationAuditEntry, 'id'),
  organisation: oneBy(em, Organisation, 'code'),
  externalBody: oneBy(em, ExternalBody, 'code'),
  organisations: pagesOf(em, Organisation, 'code'),
});

export type Context = KernelContext<ReturnType<typeof createLoaders>>;
