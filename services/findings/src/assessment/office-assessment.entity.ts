import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { takesScope } from '../audit-scope.ts';
import { RecommendationAddressee } from '../follow-up/recommendation-addressee.entity.ts';
import { ScopedByAudit } from '../scoped-by-audit.entity.ts';
import { Assessment } from './assessment.entity.ts';
import { officeAssessmentPolicies } from './assessment.policy.ts';
import { AssessmentState } from './assessment-state.ts';
import { OfficialStatus } from './official-status.ts';

/** What an assessment says of one office's part. */
@ObjectType({ simpleResolvers: true, description: 'What an assessment says of one office’s part.' })
@Entity({
  tableName: 'office_assessment',
  rowLevelSecurity: 'force',
  policies: officeAssessmentPolicies,
  triggers: [takesScope('office_assessment')],
})
export class OfficeAssessment extends ScopedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => Assessment, { mapToPk: true, fieldName: 'assessment_id' })
  readonly assessmentId: string;

  @Index()
  @ManyToOne(() => RecommendationAddressee, { mapToPk: true, fieldName: 'addressee_id' })
  readonly addresseeId: string;

  @Field(() => OfficialStatus, { description: 'The status of this office’s part before it.' })
  @Enum({ items: () => Object.values(OfficialStatus), fieldName: 'from_status' })
  readonly from: OfficialStatus;

  @Field(() => OfficialStatus, { description: 'The status of this office’s part by it.' })
  @Enum({ items: () => Object.values(OfficialStatus), fieldName: 'to_status' })
  readonly to: OfficialStatus;

  /** Deposits and assets accepted in all, not since the last one; withheld from BI. */
  @Property({ type: RupiahType })
  readonly accepted: bigint;

  @Field(() => Boolean, { description: 'More was accepted than the share, and the auditor says so.' })
  @Property({ type: 'boolean', default: false })
  readonly surplus: boolean & Opt = false;

  /** As its assessment says: a row policy reads its own row only. */
  @Enum({ items: () => Object.values(AssessmentState) })
  state: AssessmentState;
}
