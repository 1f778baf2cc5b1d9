import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { visibleAnswers } from '../audit.policy.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

/** One answer of an office, with how far it came. */
@ObjectType({
  simpleResolvers: true,
  description: 'One answer (tindak lanjut) of an office and how far it came.',
})
@Entity({ tableName: 'answer', rowLevelSecurity: 'force', policies: visibleAnswers })
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
  readonly verifiedOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which BPK received it (tanda terima).' })
  @Property({ type: 'date', nullable: true })
  readonly receivedByAuditorOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was sent back.' })
  @Property({ type: 'date', nullable: true })
  readonly returnedOn?: string;

  /** Withheld from BI. */
  @Property({ type: 'text', nullable: true })
  readonly remark?: string;
}
