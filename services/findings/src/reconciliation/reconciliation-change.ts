import { Entity, Enum, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { OfficialStatus } from '../assessment/official-status.ts';
import { reconciliationChanges } from './reconciliation.queries.ts';

/** How one office’s part differs between two moments: what was frozen, and what was frozen later or is now. */
@ObjectType({
  simpleResolvers: true,
  description: 'How one office’s part differs from what was frozen.',
})
@Entity({ expression: reconciliationChanges })
export class ReconciliationChange {
  @Field(() => ID, { description: 'Of the addressee: one in each list.' })
  @Property({ type: 'uuid' })
  readonly id: string;

  @Property({ type: 'uuid' })
  readonly sinceId: string;

  /** The later reconciliation; none: as it is now. */
  @Property({ type: 'uuid', nullable: true })
  readonly untilId?: string;

  @Property({ type: 'uuid' })
  readonly recommendationId: string;

  @Property({ type: 'text' })
  readonly organisationCode: string;

  @Property({ type: 'smallint' })
  readonly provinceCode: number;

  @Field(() => OfficialStatus, {
    nullable: true,
    description: 'Of this office’s part; none where it is new.',
  })
  @Enum({ items: () => Object.values(OfficialStatus), nullable: true })
  readonly from?: OfficialStatus;

  @Field(() => OfficialStatus)
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly to: OfficialStatus;

  @Field(() => OfficialStatus, { nullable: true, description: 'Of the recommendation as a whole.' })
  @Enum({ items: () => Object.values(OfficialStatus), nullable: true })
  readonly officialFrom?: OfficialStatus;

  @Field(() => OfficialStatus)
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly officialTo: OfficialStatus;

  /** Accepted; withheld from BI. */
  @Property({ type: RupiahType, nullable: true })
  readonly fromDeposited?: bigint;

  @Property({ type: RupiahType })
  readonly toDeposited: bigint;

  @Field(() => Boolean, {
    description: 'One of the two statuses is another one; else only what was accepted is.',
  })
  @Property({ type: 'boolean' })
  readonly statusChanged: boolean;
}
