import { Entity } from '@mikro-orm/decorators/legacy';
import { AuditEntry, appendOnly, auditPolicies, connectionOf } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';

/** Writes to findings, done and refused. */
@ObjectType({
  simpleResolvers: true,
  description: 'A write to findings that was done or refused: who, what, and why not.',
})
@Entity({
  tableName: 'audit_entry',
  rowLevelSecurity: 'force',
  policies: auditPolicies('findings'),
  triggers: [appendOnly('An audit entry is never changed.')],
})
export class FindingAuditEntry extends AuditEntry {}

export const FindingAuditConnection = connectionOf(FindingAuditEntry);
