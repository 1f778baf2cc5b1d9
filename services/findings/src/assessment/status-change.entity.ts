import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ObjectType } from 'type-graphql';
import { statusChangePolicies } from '../audit.policy.ts';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { ReportSource } from '../vocabulary.ts';
import { OfficialStatus } from './official-status.ts';

/** One line of the append-only history of a recommendation's official status. */
@ObjectType({
  simpleResolvers: true,
  description: 'One line of the append-only history of an official status.',
})
@Entity({
  tableName: 'status_change',
  rowLevelSecurity: 'force',
  policies: statusChangePolicies,
  triggers: [takesScope('status_change'), historyOnly('A status that was set is never changed.')],
})
export class StatusChange extends PartOfAudit {
  @ManyToOne(() => Recommendation, { ref: true, index: true })
  readonly recommendation: Ref<Recommendation>;

  @Field(() => OfficialStatus, { nullable: true, description: 'None at receipt.' })
  @Enum({ items: () => Object.values(OfficialStatus), nullable: true })
  readonly from?: OfficialStatus;

  @Field(() => OfficialStatus)
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly to: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day from which it holds.' })
  @Property({ type: 'date' })
  readonly effectiveOn: string;

  @Field({
    description: 'When it was entered here: an answer as of an instant reads what was recorded by then.',
  })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @Field(() => ReportSource, { description: 'Whose decision it was.' })
  @Enum({ items: () => Object.values(ReportSource) })
  readonly decidedBy: ReportSource;

  /** The assessment that decided it; none at receipt. */
  @Property({ type: 'uuid', nullable: true })
  readonly assessmentId?: string;
}
