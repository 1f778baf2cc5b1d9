import { DateScalar, RupiahScalar } from '@oversight/kernel';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ValidReason } from './assessment-state.ts';
import { OfficialStatus } from './official-status.ts';

@InputType({ description: 'What the auditor says of one office’s part.' })
export class OfficeAssessmentInput {
  @Field(() => ID)
  addresseeId: string;

  @Field(() => OfficialStatus)
  status: OfficialStatus;

  @Field(() => RupiahScalar, {
    nullable: true,
    description:
      'Deposits and assets accepted in all, from 0 to the share. Unsaid: what the treasury confirmed, up to the share, and not less than before.',
  })
  accepted?: bigint;

  @Field(() => Boolean, { nullable: true, description: 'More than the share is accepted, and rightly so.' })
  surplus?: boolean;
}

@InputType({ description: 'A decision of the auditor on a recommendation and on the offices’ parts in it.' })
export class AssessRecommendationInput {
  @Field(() => ID)
  recommendationId: string;

  @Field(() => OfficialStatus, { description: 'Of the whole; the one it has confirms it.' })
  status: OfficialStatus;

  @Field(() => DateScalar, {
    description: 'Day from which it holds: not before the receipt, nor before the last change, nor to come.',
  })
  effectiveOn: string;

  @Field(() => [OfficeAssessmentInput], {
    nullable: true,
    description:
      'The parts decided on. Of those not named, the only one, and the open ones of a whole that is settled, get the status of the whole; the others keep theirs.',
  })
  offices?: OfficeAssessmentInput[];

  @Field(() => ValidReason, { nullable: true, description: 'Of status 4, and of no other.' })
  reason?: ValidReason;

  @Field(() => String, {
    nullable: true,
    description:
      'At most 2000 characters; needed where something settled is taken up again, and where a part coded 01 becomes SESUAI while less than its share is accepted or confirmed and `accepted` is unsaid.',
  })
  note?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the document, at most 80 characters: of status 4, and of what is recorded of BPK’s decisions.',
  })
  documentNumber?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the document.' })
  documentOn?: string;

  @Field(() => Int, {
    description: '`version` of the recommendation as last read: CONFLICT when it has changed since.',
  })
  expectedVersion: number;
}

@InputType({ description: 'An assessment that a second person stands by.' })
export class ConfirmAssessmentInput {
  @Field(() => ID)
  assessmentId: string;

  @Field(() => Int, { description: '`version` of the assessment as last read.' })
  expectedVersion: number;
}

@InputType({ description: 'An assessment that is not to hold.' })
export class RejectAssessmentInput {
  @Field(() => ID)
  assessmentId: string;

  @Field({ description: 'Why: at most 2000 characters.' })
  reason: string;

  @Field(() => Int, { description: '`version` of the assessment as last read.' })
  expectedVersion: number;
}
