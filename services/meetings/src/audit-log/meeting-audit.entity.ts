import { Entity } from '@mikro-orm/decorators/legacy';
import { AuditEntry, appendOnly, auditPolicies, connectionOf } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';

/** Writes to meetings, done and refused. */
@ObjectType({
  simpleResolvers: true,
  description: 'A write to meetings that was done or refused: who, what, and why not.',
})
@Entity({
  tableName: 'audit_entry',
  rowLevelSecurity: 'force',
  policies: auditPolicies('meetings'),
  triggers: [appendOnly('An audit entry is never changed.')],
})
export class MeetingAuditEntry extends AuditEntry {}

export const MeetingAuditConnection = connectionOf(MeetingAuditEntry);
