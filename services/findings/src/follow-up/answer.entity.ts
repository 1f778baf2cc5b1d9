import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { answerPolicies } from '../audit.policy.ts';
import { takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** One answer of an office, with how far it came. */
@ObjectType({
  simpleResolvers: true,
  description: 'One answer (tindak lanjut) of an office and how far it came.',
})
@Entity({
  tableName: 'answer',
  rowLevelSecurity: 'force',
  policies: answerPolicies,
  triggers: [takesScope('answer')],
})
export class Answer extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => RecommendationAddressee, { ref: true, index: true })
  readonly addressee: Ref<RecommendationAddressee>;

  @Field(() => DateScalar)
  @Property({ type: 'date' })
  readonly submittedOn: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which APIP verified it (Peraturan BPK 2/2017 article 4).',
  })
  @Property({ type: 'date', nullable: true })
  verifiedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which BPK received it (tanda terima).' })
  @Property({ type: 'date', nullable: true })
  receivedByAuditorOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was sent back.' })
  @Property({ type: 'date', nullable: true })
  returnedOn?: string;

  /** What the office answered, in its words; withheld from BI, like the remark. */
  @Property({ type: 'text', nullable: true })
  readonly text?: string;

  /** Number of the auditor’s receipt (tanda terima). */
  @Property({ length: 80, nullable: true })
  receiptNumber?: string;

  /** Subjects: whoever submitted, consolidated, verified, or sent it back. */
  @Property({ length: 200, nullable: true })
  readonly submittedBy?: string;

  @Property({ length: 200, nullable: true })
  consolidatedBy?: string;

  @Property({ length: 200, nullable: true })
  verifiedBy?: string;

  @Property({ length: 200, nullable: true })
  returnedBy?: string;

  @Property({ length: 100, nullable: true })
  readonly externalRef?: string;

  /** Why it was sent back. */
  @Property({ type: 'text', nullable: true })
  remark?: string;
}
