import type { Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Restrictable, Scoped } from '@oversight/kernel';
import { Commitment } from './commitment.entity.ts';
import { visibleLinks } from './commitment.policy.ts';

/**
 * The audit recommendation a commitment is meant to settle. A row of its own, because whoever sees the commitment may
 * not know of the recommendation: while that is restricted, so is this.
 */
@Entity({ tableName: 'commitment_link', rowLevelSecurity: 'force', policies: visibleLinks })
export class CommitmentLink extends Scoped implements Restrictable {
  @ManyToOne(() => Commitment, { primary: true, ref: true, deleteRule: 'cascade' })
  readonly commitment: Ref<Commitment>;

  /** The findings service has it. */
  @Property({ type: 'uuid', index: true })
  readonly recommendationId: string;

  @Property()
  readonly restricted: boolean = false;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] = [];
}
