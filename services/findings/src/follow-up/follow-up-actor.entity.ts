import { PrimaryKeyProp } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { enumOf } from '@oversight/kernel';
import { followUpActorPolicies } from '../audit.policy.ts';
import { takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';

/** Submitting, verifying and deciding are for three people: on one recommendation nobody does two of them. */
export const FollowUpPart = enumOf(['SUBMITTER', 'VERIFIER', 'DECIDER']);
export type FollowUpPart = keyof typeof FollowUpPart;

/** Which of the three somebody did on a recommendation, for good: the key holds it, whoever writes at the same time. */
@Entity({
  tableName: 'follow_up_actor',
  rowLevelSecurity: 'force',
  policies: followUpActorPolicies,
  triggers: [takesScope('follow_up_actor')],
})
export class FollowUpActor extends ScopedByAudit {
  [PrimaryKeyProp]?: ['recommendationId', 'subject'];

  @PrimaryKey({ type: 'uuid' })
  readonly recommendationId: string;

  @PrimaryKey({ length: 200 })
  readonly subject: string;

  @Enum({ items: () => Object.values(FollowUpPart) })
  readonly part: FollowUpPart;

  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;
}
