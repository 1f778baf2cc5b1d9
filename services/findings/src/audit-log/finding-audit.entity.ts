import type { Opt, TriggerDef } from '@mikro-orm/core';
import { Entity, Enum, Index, Property } from '@mikro-orm/decorators/legacy';
import { AuditEntry, connectionOf } from '@oversight/kernel';
import { ObjectType } from 'type-graphql';
import { historyOnly, runs } from '../audit-scope.ts';
import { DraftDesk } from '../drafting.ts';
import { findingAuditPolicies } from './finding-audit.policy.ts';

/** Of the node of an entry the database finds the report, whoever wrote it: also one that whoever wrote it cannot see. */
const scopesEntry: TriggerDef = runs(
  'audit_entry',
  'scopes_entry',
  'before insert',
  'for each row execute function findings.scope_entry()',
);

/** By the name that it has in every log. */
const appendOnly: TriggerDef = { ...historyOnly('An audit entry is never changed.'), name: 'append_only' };

/** Writes to findings, done and refused. */
@ObjectType({
  simpleResolvers: true,
  description: 'A write to findings that was done or refused: who, what, and why not.',
})
@Entity({
  tableName: 'audit_entry',
  rowLevelSecurity: 'force',
  policies: findingAuditPolicies,
  triggers: [scopesEntry, appendOnly],
})
export class FindingAuditEntry extends AuditEntry {
  /** The report that the node is of, which decides who sees the entry; none where the node is of no report. */
  @Index()
  @Property({ type: 'uuid', nullable: true })
  readonly reportId?: string;

  /** On whose desk the report is drafted, or was when the node was taken away. */
  @Enum({ items: () => Object.values(DraftDesk), nullable: true })
  readonly draftOf?: DraftDesk;

  @Property({ type: 'boolean', default: false })
  readonly restricted: boolean & Opt;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] & Opt;
}

export const FindingAuditConnection = connectionOf(FindingAuditEntry);
