import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type Restrictable, Scoped } from '@oversight/kernel';
import { takesRestriction } from '../recommendation/takes-restriction.ts';
import { Commitment } from './commitment.entity.ts';
import { visibleLinks } from './commitment.policy.ts';

/**
 * The audit recommendation a commitment is meant to settle. A row of its own, because whoever sees the commitment may
 * not know of the recommendation: while that is restricted, so is this. What restricts it is a copy of what the findings
 * service says; whoever releases or restricts a recommendation there must bring it here.
 */
@Entity({
  tableName: 'commitment_link',
  rowLevelSecurity: 'force',
  policies: visibleLinks,
  triggers: [takesRestriction],
})
export class CommitmentLink extends Scoped implements Restrictable {
  @ManyToOne(() => Commitment, { primary: true, ref: true, deleteRule: 'cascade' })
  readonly commitment: Ref<Commitment>;

  /** The findings service has it. */
  @Property({ type: 'uuid', index: true })
  readonly recommendationId: string;

  /** Who issued the report: "BPK", "APIP"; null where it is not known. */
  @Property({ length: 10, nullable: true })
  readonly source?: string;

  /** Until it is known not to be. */
  @Property({ default: true })
  readonly restricted: boolean & Opt = true;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly needToKnow: string[] = [];
}
