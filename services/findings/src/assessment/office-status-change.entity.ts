import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { officeStatusChangePolicies } from '../audit.policy.ts';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { OfficialStatus } from './official-status.ts';

/** One line of the append-only history of the auditor's status for one office's part. */
@ObjectType({
  simpleResolvers: true,
  description: 'One line of the append-only history of the auditor’s status for one office’s part.',
})
@Entity({
  tableName: 'office_status_change',
  rowLevelSecurity: 'force',
  policies: officeStatusChangePolicies,
  triggers: [takesScope('office_status_change'), historyOnly('A status that was set is never changed.')],
})
export class OfficeStatusChange extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  @Field(() => OfficialStatus, { nullable: true, description: 'None at receipt.' })
  @Enum({ items: () => Object.values(OfficialStatus), nullable: true, fieldName: 'from_status' })
  readonly from?: OfficialStatus;

  @Field(() => OfficialStatus)
  @Enum({ items: () => Object.values(OfficialStatus), fieldName: 'to_status' })
  readonly to: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  @Property({ type: 'date' })
  readonly effectiveOn: string;

  @Field({ description: 'When it was entered here.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  /** The assessment that decided it; none at receipt. */
  @Property({ type: 'uuid', nullable: true })
  readonly assessmentId?: string;
}
