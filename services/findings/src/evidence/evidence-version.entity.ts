import type { Opt } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar, FileColumns } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Evidence } from './evidence.entity.ts';
import { evidenceVersionPolicies } from './evidence.policy.ts';

/** One file of evidence, as it was sent. */
@ObjectType({ simpleResolvers: true, description: 'One version of evidence. None is ever changed.' })
@Unique({ properties: ['evidenceId', 'number'] })
@Unique({ properties: ['fileId'] })
@Entity({
  tableName: 'evidence_version',
  rowLevelSecurity: 'force',
  policies: evidenceVersionPolicies,
  triggers: [takesScope('evidence_version'), historyOnly('What was sent is never changed.')],
})
export class EvidenceVersion extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Evidence, { mapToPk: true, fieldName: 'evidence_id' })
  readonly evidenceId: string;

  @Field(() => Int, { description: 'Which version it is, from 1.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  @FileColumns
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;

  @Field(() => DateScalar, { description: 'Day on which it was added, in WIB.' })
  @Property({ type: 'date' })
  readonly addedOn: string;

  @Property({ length: 200 })
  readonly addedBy: string;

  @Field({ description: 'Where a GET has it, with the same access token.' })
  get downloadPath(): string {
    return `/files/findings/evidence/${this.evidenceId}/versions/${this.number}`;
  }
}
