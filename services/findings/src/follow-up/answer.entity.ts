import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { badInput, DateScalar, today, wordsOf } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { answerPolicies } from '../audit.policy.ts';
import { takesScope } from '../audit-scope.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { answerShares } from './addressee-columns.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';

const RECEIPT_LENGTH = 80;

/** One answer of an office, with how far it came. */
@ObjectType({
  simpleResolvers: true,
  description: 'One answer (tindak lanjut) of an office and how far it came.',
})
@Unique({ properties: ['organisationCode', 'externalRef'] })
@Entity({
  tableName: 'answer',
  rowLevelSecurity: 'force',
  policies: answerPolicies,
  triggers: [takesScope('answer'), answerShares],
})
export class Answer extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => RecommendationAddressee, { ref: true, index: true })
  readonly addressee: Ref<RecommendationAddressee>;

  @Field(() => DateScalar, { description: 'Day on which the office sent it (WIB).' })
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

  @Field(() => String, { nullable: true, description: 'Number of BPK’s receipt (tanda terima).' })
  @Property({ length: RECEIPT_LENGTH, nullable: true })
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

  @Field(() => String, {
    nullable: true,
    description: 'Its id where it was sent from: unique for the office.',
  })
  @Property({ length: 100, nullable: true })
  readonly externalRef?: string;

  /** Why it was sent back. */
  @Property({ type: 'text', nullable: true })
  remark?: string;

  consolidate(by: string): void {
    this.consolidatedBy = by;
  }

  verify(by: string): void {
    this.verifiedOn = today();
    this.verifiedBy = by;
  }

  /** BPK has it: on its receipt stands when. */
  send(receivedOn: string, receiptNumber: string): void {
    if (receivedOn < (this.verifiedOn ?? this.submittedOn))
      throw badInput('receivedByAuditorOn', 'BPK takes nothing that APIP has not verified before.');
    if (receivedOn > today()) throw badInput('receivedByAuditorOn', 'What is to come is no receipt.');
    const number = wordsOf('receiptNumber', receiptNumber, RECEIPT_LENGTH);
    this.receivedByAuditorOn = receivedOn;
    this.receiptNumber = number;
  }

  return(by: string, remark: string): void {
    this.returnedOn = today();
    this.returnedBy = by;
    this.remark = remark;
  }
}
