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
import { badInput, mustBeKnown, now, RupiahScalar, RupiahType, today, wordsOf } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AWAITING, type OfficePlan } from '../assessment/assessment-rules.ts';
import { isOpen, OfficialStatus } from '../assessment/official-status.ts';
import { addresseePolicies } from '../audit.policy.ts';
import { counted, givesShare, takesScope } from '../audit-scope.ts';
import { fedAddressees } from '../change-feed/fed-audits.ts';
import { Deposit } from '../deposit/deposit.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import type { ReportSource } from '../vocabulary.ts';
import { AddresseeOnTheClock } from './addressee-clock.entity.ts';
import { addresseeShares, repeatsRecommendation } from './addressee-columns.ts';
import { Answer } from './answer.entity.ts';
import type { FollowUpAction } from './follow-up-action.ts';
import { type Edge, edgeFrom, illegal, mustStep } from './follow-up-steps.ts';
import { WorkflowState } from './workflow.ts';

type Assessed = Pick<OfficePlan, 'to' | 'accepted' | 'workflow'>;

/** One office's part in a recommendation: its share, its clock, its answer. */
@ObjectType({
  simpleResolvers: true,
  description:
    'One office’s part in a recommendation: its share, its 60-day clock, its answer and its deposits.',
})
@Directive('@key(fields: "id")')
@Unique({ properties: ['recommendation', 'organisationCode'] })
@Entity({
  tableName: 'recommendation_addressee',
  rowLevelSecurity: 'force',
  policies: addresseePolicies,
  triggers: [
    takesScope('recommendation_addressee'),
    repeatsRecommendation,
    addresseeShares,
    ...counted('recommendation_addressee', 'count_addressees'),
    givesShare,
    fedAddressees,
  ],
})
export class RecommendationAddressee extends AddresseeOnTheClock {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => Recommendation, { ref: true, index: true })
  readonly recommendation: Ref<Recommendation>;

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

  /** Position to which the head of the office disposed it (disposisi); withheld from BI. */
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
    { orderBy: { submittedOn: 'asc', id: 'asc' } },
  )
  readonly answers = new Collection<Answer>(this);

  @OneToMany(
    () => Deposit,
    (deposit) => deposit.addressee,
    { orderBy: { paidOn: 'asc' } },
  )
  readonly deposits = new Collection<Deposit>(this);

  /** Is it a step from here? */
  allows(action: FollowUpAction): boolean {
    return edgeFrom(this, action) !== undefined;
  }

  /** Takes one step; whether the viewer may, the policy says. `on` is the day of what the auditor did. */
  advance(action: FollowUpAction, on: string = today()): Edge {
    const edge = mustStep(this, action);
    moveTo(this, edge.to, on);
    return edge;
  }

  dispose(to: string | undefined): Edge {
    const position = wordsOf('disposedTo', to, 120);
    const edge = this.advance('DISPOSE');
    this.disposedTo = position;
    return edge;
  }

  /** The first complete answer stands, whatever becomes of it. */
  answered(on: string): void {
    this.answeredOn ??= on;
  }

  /** What the auditor decided of this part, and what it accepted so far; where it stands then, its rules say. */
  assess({ to, accepted, workflow }: Assessed): Pick<Edge, 'to'> {
    this.officeStatus = to;
    this.deposited = accepted;
    this.recordedAt = now();
    if (workflow !== this.workflow) moveTo(this, workflow, today());
    return { to: workflow };
  }

  /** There is more time to answer; day 60 stays what it was. */
  extend(dueOn: string): void {
    if (this.draftOf !== undefined || this.answeredOn !== undefined || !isOpen(this.officeStatus))
      throw illegal('Only what is still to be answered has a last day to answer.', this.workflow);
    mustBeKnown({ dueOn });
    if (dueOn <= this.dueOn) throw badInput('dueOn', `It is due on ${this.dueOn}: an extension is later.`);
    this.extendedTo = dueOn;
    this.recordedAt = now();
  }
}

/** Where it stands from now on, and who waits for whom since. Of its own reports APIP is the auditor. */
function moveTo(part: RecommendationAddressee, to: WorkflowState, on: string): void {
  part.workflow = to;
  part.workflowOn = on;
  part.waitingSince = to === 'SUBMITTED_TO_APIP' ? on : undefined;
  part.withAuditorSince = to === AWAITING[part.source as ReportSource] ? on : undefined;
  part.recordedAt = now();
}
