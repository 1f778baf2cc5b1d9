import type { Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, DomainError, now, wordsOf } from '@oversight/kernel';
import { Field, Int, ObjectType } from 'type-graphql';
import { takesScope } from '../audit-scope.ts';
import { PartOfAudit } from '../part-of-audit.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { ReportSource } from '../vocabulary.ts';
import { assessmentPolicies } from './assessment.policy.ts';
import { AssessmentState, ValidReason } from './assessment-state.ts';
import { OfficialStatus } from './official-status.ts';

export const NOTE_LENGTH = 2000;

/** A decision of the auditor on a recommendation, with how it was recorded and who stood by it. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A decision of the auditor on the official status (penelaahan). Only one that is CONFIRMED holds; the others are seen by auditors.',
})
@Index({
  name: 'assessment_one_pending',
  expression: `create unique index "assessment_one_pending" on "findings"."assessment" ("recommendation_id") where state = 'PENDING'`,
})
@Check({
  name: 'assessment_settled_by_another',
  expression: `state <> 'CONFIRMED' or settled_by is null or settled_by <> recorded_by`,
})
@Check({ name: 'assessment_document_whole', expression: '(document_number is null) = (document_on is null)' })
@Check({
  name: 'assessment_valid_reason',
  expression: `to_status <> 'TIDAK_DAPAT_DITINDAKLANJUTI' or reason is not null and document_number is not null`,
})
@Entity({
  tableName: 'assessment',
  rowLevelSecurity: 'force',
  policies: assessmentPolicies,
  triggers: [takesScope('assessment')],
})
export class Assessment extends PartOfAudit {
  @Index()
  @ManyToOne(() => Recommendation, { mapToPk: true, fieldName: 'recommendation_id' })
  readonly recommendationId: string;

  @Field(() => OfficialStatus, { description: 'The status of the whole before it.' })
  @Enum({ items: () => Object.values(OfficialStatus), fieldName: 'from_status' })
  readonly from: OfficialStatus;

  @Field(() => OfficialStatus, {
    description: 'The status of the whole by it; the same one is a confirmation.',
  })
  @Enum({ items: () => Object.values(OfficialStatus), fieldName: 'to_status' })
  readonly to: OfficialStatus;

  @Field(() => DateScalar, { description: 'Day from which it holds, as the auditor says.' })
  @Property({ type: 'date' })
  readonly effectiveOn: string;

  @Field(() => ValidReason, { nullable: true, description: 'Of status 4.' })
  @Enum({ items: () => Object.values(ValidReason), nullable: true })
  readonly reason?: ValidReason;

  /** What the auditor says to it; withheld from BI. */
  @Property({ length: NOTE_LENGTH, nullable: true })
  readonly note?: string;

  @Field(() => String, { nullable: true, description: 'Number of the document in which it was decided.' })
  @Property({ length: 80, nullable: true })
  readonly documentNumber?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of that document.' })
  @Property({ type: 'date', nullable: true })
  readonly documentOn?: string;

  @Field(() => ReportSource, { description: 'Whose decision it is, whoever recorded it.' })
  @Enum({ items: () => Object.values(ReportSource) })
  readonly decidedBy: ReportSource;

  @Field(() => AssessmentState)
  @Enum({ items: () => Object.values(AssessmentState) })
  state: AssessmentState & Opt = AssessmentState.PENDING;

  /** Subject of whoever recorded it. */
  @Property({ length: 200 })
  readonly recordedBy: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', length: 3 })
  readonly recordedAt: Date;

  /** Subject of the second person, who confirmed or rejected it. */
  @Property({ length: 200, nullable: true })
  settledBy?: string;

  @Field(() => Date, { nullable: true, description: 'When the second person confirmed or rejected it.' })
  @Property({ type: 'datetime', length: 3, nullable: true })
  settledAt?: Date;

  /** Why it was rejected. */
  @Property({ length: NOTE_LENGTH, nullable: true })
  rejection?: string;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  /** Four eyes: whoever recorded it does not confirm it. */
  confirm(by: string): void {
    mustWait(this);
    if (by === this.recordedBy)
      throw new DomainError('FOUR_EYES', 'Whoever recorded an assessment does not confirm it.');
    settle(this, AssessmentState.CONFIRMED, by);
  }

  /** Also by whoever recorded it: what was mistaken is taken back. */
  reject(by: string, reason: string): void {
    mustWait(this);
    this.rejection = wordsOf('reason', reason, NOTE_LENGTH);
    settle(this, AssessmentState.REJECTED, by);
  }
}

// The ORM makes entities without their constructor, and so without private methods.
function mustWait({ state }: Assessment): void {
  if (state !== AssessmentState.PENDING)
    throw new DomainError('ILLEGAL_STEP', `It is ${state}.`, { status: state });
}

function settle(assessment: Assessment, state: AssessmentState, by: string): void {
  assessment.state = state;
  assessment.settledBy = by;
  assessment.settledAt = now();
}
