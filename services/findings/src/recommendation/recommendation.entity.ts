import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Entity,
  Enum,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahType } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { visibleRecommendations } from '../audit.policy.ts';
import { DEPOSIT_CODE, RecommendationCode } from '../codes/recommendation-code.entity.ts';
import { Finding } from '../finding/finding.entity.ts';
import { ReportSource } from '../vocabulary.ts';
import { isOpen, OfficialStatus } from './official-status.ts';
import { RecommendationAddressee } from './recommendation-addressee.entity.ts';
import { StatusChange } from './status-change.entity.ts';

/** What the auditor asks for. The official status belongs here, not to the finding. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What the auditor asks for (rekomendasi). It carries the official status and may address several offices.',
})
@Directive('@key(fields: "id")')
@Index({ properties: ['addressedOffices'], type: 'gin' })
@Index({ properties: ['addressedBranches'], type: 'gin' })
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({ tableName: 'recommendation', rowLevelSecurity: 'force', policies: visibleRecommendations })
export class Recommendation extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Finding, { ref: true, index: true })
  readonly finding: Ref<Finding>;

  @Field(() => Int, { description: 'Number within the finding.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  /** Withheld from BI. */
  @Property({ type: 'text' })
  readonly text: string;

  @ManyToOne(() => RecommendationCode, { ref: true, fieldName: 'code' })
  readonly code: Ref<RecommendationCode>;

  @Property({ type: RupiahType })
  readonly value: bigint;

  @Field(() => OfficialStatus, {
    description:
      'Set by the auditor for the recommendation as a whole; begins BELUM_DITINDAKLANJUTI at receipt.',
  })
  @Enum({ items: () => Object.values(OfficialStatus), index: true })
  readonly officialStatus: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day from which the status holds.' })
  @Property({ type: 'date' })
  readonly statusOn: string;

  @Field(() => DateScalar, { description: 'Day on which the first addressee received the report.' })
  @Property({ type: 'date', index: true })
  readonly receivedOn: string;

  /** Of the report, kept here because lists and rates are asked by them. */
  @Field(() => ReportSource)
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => Int)
  @Property({ type: 'smallint' })
  readonly fiscalYear: number;

  @OneToMany(
    () => RecommendationAddressee,
    (addressee) => addressee.recommendation,
    {
      orderBy: { organisationCode: 'asc' },
    },
  )
  readonly addressees = new Collection<RecommendationAddressee>(this);

  @OneToMany(
    () => StatusChange,
    (change) => change.recommendation,
    {
      orderBy: { effectiveOn: 'asc', recordedAt: 'asc' },
    },
  )
  readonly statusHistory = new Collection<StatusChange>(this);

  @Field({ description: 'Status 2 or 3.' })
  get open(): boolean {
    return isOpen(this.officialStatus);
  }

  @Field({ description: 'To be paid off in money (code 01).' })
  get monetary(): boolean {
    return this.code.unwrap().code === DEPOSIT_CODE;
  }
}
