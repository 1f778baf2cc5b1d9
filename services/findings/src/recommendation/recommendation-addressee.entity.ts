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
import { visibleAddressees } from '../audit.policy.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Answer } from './answer.entity.ts';
import { answerDueOn, daysLeft, isOverdue } from './answer-deadline.ts';
import { Deposit } from './deposit.entity.ts';
import { OfficialStatus } from './official-status.ts';
import { Recommendation } from './recommendation.entity.ts';
import { WorkflowState } from './workflow.ts';

/** One office's part in a recommendation: its share, its clock, its answer. */
@ObjectType({
  simpleResolvers: true,
  description:
    'One office’s part in a recommendation: its share, its 60-day clock, its answer and its deposits.',
})
@Unique({ properties: ['recommendation', 'organisationCode'] })
@Entity({ tableName: 'recommendation_addressee', rowLevelSecurity: 'force', policies: visibleAddressees })
export class RecommendationAddressee extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Recommendation, { ref: true, index: true })
  readonly recommendation: Ref<Recommendation>;

  @Field(() => DateScalar, { description: 'Day on which this office received the report: day 0 of the 60.' })
  @Property({ type: 'date' })
  readonly receivedOn: string;

  @Field(() => RupiahScalar, { description: 'This office’s share of the value.' })
  @Property({ type: RupiahType })
  readonly share: bigint;

  /** Deposits and assets the auditor accepted so far; withheld from BI. */
  @Property({ type: RupiahType })
  readonly deposited: bigint;

  @Field(() => WorkflowState)
  @Enum({ items: () => Object.values(WorkflowState) })
  readonly workflow: WorkflowState;

  @Field(() => OfficialStatus, { description: 'The auditor’s status for this office’s part.' })
  @Enum({ items: () => Object.values(OfficialStatus) })
  readonly officeStatus: OfficialStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First complete answer, on the day BPK received it (tanda terima); for APIP, the verified submission.',
  })
  @Property({ type: 'date', nullable: true })
  readonly answeredOn?: string;

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
