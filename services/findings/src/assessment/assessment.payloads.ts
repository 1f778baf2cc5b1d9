import { Field, ObjectType } from 'type-graphql';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { Assessment } from './assessment.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'The assessment, and the recommendation as it is now.' })
export class AssessmentPayload {
  @Field(() => Assessment)
  readonly assessment: Assessment;

  @Field(() => Recommendation)
  readonly recommendation: Recommendation;

  constructor(assessment: Assessment, recommendation: Recommendation) {
    this.assessment = assessment;
    this.recommendation = recommendation;
  }
}
