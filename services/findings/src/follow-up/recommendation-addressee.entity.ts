import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Entity,
  Enum,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { DateScalar, RupiahScalar, RupiahType, today } from '@oversight/kernel';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { OfficialStatus } from '../assessment/official-status.ts';
import { addresseePolicies } from '../audit.policy.ts';
import { counted, givesShare, takesScope } from '../audit-scope.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Answer } from './answer.entity.ts';
import { answerDueOn, daysLeft, isOverdue } from './answer-deadline.ts';
import { WorkflowState } from './workflow.ts';

/** One office's part in a recommendation: its share, its clock, its answer. */
@ObjectType({
  simpleResolvers: true,
  description:
    'One office’s part in a recommendation: its share, its 60-day clock, its answer and its deposits.',
})
@Unique({ properties: ['recommendation', 'organisationCode'] })
@Entity({
  tableName: 'recommendation_addressee',
  rowLevelSecurity: 'force',
  policies: addresseePolicies,
  triggers: [
    takesScope('recommendation_addressee'),
    ...counted('recommendation_addressee', 'count_addressees'),
    givesShare,
  ],
})
export class RecommendationAddressee extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Recommendation, { ref: true, index: true })
  readonly recommendation: Ref<Recommendation>;

  @Field(() => DateScalar, { description: 'Day on which this office received the report: day 0 of the 60.' })
  @Property({ type: 'date' })
  receivedOn: string;

  @Field(() => RupiahScalar, { description: 'This office’s share of the value.' })
  @Property({ type: RupiahType })
  share: bigint;

  /** Deposits and assets the auditor accepted so far; withheld from BI. */
  @Property({ type: RupiahType, default: 0 })
  deposited: bigint & Opt = 0n;

  @Field(() => WorkflowState)
  @Enum({ items: () => Object.values(WorkflowState) })
  workflow: WorkflowState & Opt = WorkflowState.RECEIVED;

  @Field(() => OfficialStatus, { description: 'The auditor’s status for this office’s part.' })
  @Enum({ items: () => Object.values(OfficialStatus) })
  officeStatus: OfficialStatus & Opt = OfficialStatus.BELUM_DITINDAKLANJUTI;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First complete answer, on the day BPK received it (tanda terima); for APIP, the verified submission.',
  })
  @Property({ type: 'date', nullable: true })
  answeredOn?: string;

  /** Day on which the workflow last moved. */
  @Property({ type: 'date', nullable: true })
  workflowOn?: string;

  /** Day from which APIP’s verification is waited for; none while it is not. */
  @Property({ type: 'date', nullable: true })
  waitingSince?: string;

  /** The last day to answer as the auditor last extended it; none was given: day 60. */
  @Property({ type: 'date', nullable: true })
  extendedTo?: string;

  /** Position to which the head of the office disposed it (disposisi). */
  @Property({ length: 120, nullable: true })
  disposedTo?: string;

  /** When what is said of it was last recorded. */
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  recordedAt: Date & Opt;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @OneToMany(
    () => Answer,
    (answer) => answer.addressee,
    { orderBy: { submittedOn: 'asc' } },
  )
  readonly answers = new Collection<Answer>(this);

  @OneToMany(
    () => Deposit,
    (deposit) => deposit.addressee,
    { orderBy: { paidOn: 'asc' } },
  )
  readonly deposits = new Collection<Deposit>(this);

  @Field(() => DateScalar, { description: 'Day 60 after receipt, calendar days (Peraturan BPK 2/2017).' })
  get answerDueOn(): string {
    return answerDueOn(this.receivedOn);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'Days left to answer; negative when late, null once answered.',
  })
  get daysLeft(): number | undefined {
    return daysLeft(this.receivedOn, this.answeredOn, today());
  }

  @Field({ description: 'Day 60 has passed and the auditor has no complete answer.' })
  get answerOverdue(): boolean {
    return isOverdue(this.receivedOn, this.answeredOn, today());
  }
}
