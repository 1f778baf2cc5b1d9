import { Entity } from '@mikro-orm/decorators/legacy';
import { AuditEntry, appendOnly, auditPolicies, connectionOf } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';

/** Writes to organisations, done and refused. */
@ObjectType({
  simpleResolvers: true,
  description: 'A write to organisations that was done or refused: who, what, and why not.',
})
@Entity({
  tableName: 'audit_entry',
  rowLevelSecurity: 'force',
  policies: auditPolicies('organisations'),
  triggers: [appendOnly('An audit entry is never changed.')],
})
export class OrganisationAuditEntry extends AuditEntry {}

export const OrganisationAuditConnection = connectionOf(OrganisationAuditEntry);
