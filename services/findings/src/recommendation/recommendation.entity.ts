import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, OneToMany, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahType, type Viewer } from '@oversight/kernel';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Assessment } from '../assessment/assessment.entity.ts';
import { isOpen, OfficialStatus } from '../assessment/official-status.ts';
import { StatusChange } from '../assessment/status-change.entity.ts';
import { recommendationPolicies } from '../audit.policy.ts';
import { AUDITORS } from '../audit-acts.ts';
import { counted, takesScope } from '../audit-scope.ts';
import { fedRecommendations } from '../change-feed/fed-audits.ts';
import { DEPOSIT_CODE, RecommendationCode } from '../codes/recommendation-code.entity.ts';
import { Finding } from '../finding/finding.entity.ts';
import { repeatedByAddressees } from '../follow-up/addressee-columns.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { ReportSource } from '../vocabulary.ts';
import { RecommendationItem } from './recommendation-item.entity.ts';

/** What the auditor asks for. The official status belongs here, not to the finding. */
@ObjectType({
  simpleResolvers: true,
  description:
    'What the auditor asks for (rekomendasi). It carries the official status and may address several offices.',
})
@Directive('@key(fields: "id")')
@Unique({ properties: ['finding', 'number'] })
@Unique({ properties: ['finding', 'externalRef'] })
@Index({ properties: ['addressedOffices'], type: 'gin' })
@Index({ properties: ['addressedBranches'], type: 'gin' })
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({
  tableName: 'recommendation',
  rowLevelSecurity: 'force',
  policies: recommendationPolicies,
  triggers: [
    takesScope('recommendation'),
    repeatedByAddressees,
    ...counted('recommendation', 'count_recommendations'),
    fedRecommendations,
  ],
})
export class Recommendation extends PartOfAudit {
  @ManyToOne(() => Finding, { ref: true, index: true })
  readonly finding: Ref<Finding>;

  @Field(() => Int, { description: 'Number within the finding.' })
  @Property({ type: 'smallint' })
  number: number;

  /** Withheld from BI. */
  @Property({ type: 'text' })
  text: string;

  @ManyToOne(() => RecommendationCode, { ref: true, fieldName: 'code' })
  code: Ref<RecommendationCode>;

  @Property({ type: RupiahType })
  value: bigint;

  @Field(() => OfficialStatus, {
    description:
      'Set by the auditor for the recommendation as a whole; begins BELUM_DITINDAKLANJUTI at receipt.',
  })
  @Enum({ items: () => Object.values(OfficialStatus), index: true })
  officialStatus: OfficialStatus & Opt = OfficialStatus.BELUM_DITINDAKLANJUTI;

  @Field(() => DateScalar, { description: 'Day from which the status holds.' })
  @Property({ type: 'date' })
  statusOn: string;

  @Field(() => DateScalar, { description: 'Day on which the first addressee received the report.' })
  @Property({ type: 'date', index: true })
  receivedOn: string;

  /** Of its addressees, kept by the database: the last day 60 and extension, whether all answered in time, what was accepted. */
  @Property({ type: 'date', nullable: true })
  readonly dueOn?: string;

  @Property({ type: 'date', nullable: true })
  readonly extendedTo?: string;

  @Property({ type: 'boolean', default: false })
  readonly answeredInTime: boolean & Opt;

  @Property({ type: RupiahType, default: 0 })
  readonly deposited: bigint & Opt;

  @Field(() => String, {
    nullable: true,
    description: 'Its id where it came from: unique within the finding.',
  })
  @Property({ length: 100, nullable: true })
  externalRef?: string;

  /** When what is said of it was last recorded: an answer as of an instant reads what was recorded by then. */
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  recordedAt: Date & Opt;

  /** Of what everybody sees of it. */
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** How often an assessment was recorded or taken back that did not hold: none of an office's business. */
  @Property({ type: 'integer', default: 0 })
  readonly partEdits: number & Opt;

  /** Of the report, kept here because lists and rates are asked by them. */
  @Field(() => ReportSource, { description: 'Whose report it is from.' })
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => Int, { description: 'Fiscal year of the report, the last of several.' })
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
    () => RecommendationItem,
    (item) => item.recommendation,
    { orderBy: { position: 'asc' } },
  )
  readonly items = new Collection<RecommendationItem>(this);

  @OneToMany(
    () => StatusChange,
    (change) => change.recommendation,
    {
      orderBy: { effectiveOn: 'asc', recordedAt: 'asc' },
    },
  )
  readonly statusHistory = new Collection<StatusChange>(this);

  @OneToMany(() => Assessment, 'recommendationId')
  readonly assessments = new Collection<Assessment>(this);

  /** An auditor decides on it with what waits for its second person. */
  versionFor({ roles }: Viewer): number {
    return this.version + (roles.some((role) => AUDITORS.includes(role)) ? this.partEdits : 0);
  }

  @Field({ description: 'Status 2 or 3.' })
  get open(): boolean {
    return isOpen(this.officialStatus);
  }

  @Field({ description: 'To be paid off in money (code 01).' })
  get monetary(): boolean {
    return this.code.unwrap().code === DEPOSIT_CODE;
  }
}
