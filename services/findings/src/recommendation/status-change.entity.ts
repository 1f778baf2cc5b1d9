import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { visibleStatusChanges } from '../audit.policy.ts';
import { ReportSource } from '../vocabulary.ts';
import { OfficialStatus } from './official-status.ts';
import { Recommendation } from './recommendation.entity.ts';

/** One line of the append-only history of a recommendation's official status. */
@ObjectType({
  simpleResolvers: true,
  description: 'One line of the append-only history of an official status.',
})
@Entity({ tableName: 'status_change', rowLevelSecurity: 'force', policies: visibleStatusChanges })
export class StatusChange extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

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
  @Property()
  readonly recordedAt: Date;

  @Field(() => ReportSource, { description: 'Whose decision it was.' })
  @Enum({ items: () => Object.values(ReportSource) })
  readonly decidedBy: ReportSource;
}
