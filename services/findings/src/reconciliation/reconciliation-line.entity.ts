import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { historyOnly } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Reconciliation } from './reconciliation.entity.ts';
import { reconciliationLinePolicies } from './reconciliation.policy.ts';

/** How one office’s part stood; copies, whatever becomes of it. */
@ObjectType({
  simpleResolvers: true,
  description: 'How one office’s part in a recommendation stood when it was frozen.',
})
@Unique({ properties: ['reconciliationId', 'addresseeId'] })
@Index({ properties: ['reconciliationId', 'organisationCode', 'id'] })
@Entity({
  tableName: 'reconciliation_line',
  rowLevelSecurity: 'force',
  policies: reconciliationLinePolicies,
  triggers: [historyOnly('A line that was frozen is never changed.')],
})
export class ReconciliationLine extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt;

  @ManyToOne(() => Reconciliation, { mapToPk: true, fieldName: 'reconciliation_id' })
  readonly reconciliationId: string;

  @Property({ type: 'uuid' })
  readonly addresseeId: string;

  @Property({ type: 'uuid' })
  readonly recommendationId: string;

  @Field(() => OfficialStatus, { description: 'Of the recommendation as a whole.' })
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly officialStatus: OfficialStatus;

  @Field(() => OfficialStatus, { description: 'Of this office’s part.' })
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly officeStatus: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day on which this office had received the report.' })
  @Property({ type: 'date' })
  readonly receivedOn: string;

  @Field(() => RupiahScalar, { description: 'This office’s share of the value.' })
  @Property({ type: RupiahType })
  readonly share: bigint;

  /** Accepted of it by then; withheld from BI. */
  @Property({ type: RupiahType })
  readonly deposited: bigint;
}
