import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { deadlineExtensionPolicies } from './follow-up.policy.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

export const REASON_LENGTH = 500;

/** That an office was given more time to answer, never changed: from which day to which, and why. */
@ObjectType({ simpleResolvers: true, description: 'That the auditor gave an office more time to answer.' })
@Entity({
  tableName: 'deadline_extension',
  rowLevelSecurity: 'force',
  policies: deadlineExtensionPolicies,
  triggers: [takesScope('deadline_extension'), historyOnly('An extension that was given is never changed.')],
})
export class DeadlineExtension extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  @Field(() => DateScalar, { description: 'The last day to answer until then.' })
  @Property({ type: 'date', fieldName: 'from_date' })
  readonly from: string;

  @Field(() => DateScalar, { description: 'The last day to answer since.' })
  @Property({ type: 'date', fieldName: 'to_date' })
  readonly to: string;

  @Field(() => Date, { description: 'When it was given.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  @Property({ length: REASON_LENGTH })
  readonly reason: string;

  /** Subject of whoever gave it. */
  @Property({ length: 200 })
  readonly takenBy: string;
}
