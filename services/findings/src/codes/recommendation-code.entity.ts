import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, ObjectType } from 'type-graphql';
import { visibleCodes } from '../audit.policy.ts';

/** Code of the one kind of recommendation that is paid off in money. */
export const DEPOSIT_CODE = '01';

@ObjectType({
  simpleResolvers: true,
  description: 'What was recommended: codes 01–14 (PermenPAN-RB 42/2011).',
})
@Entity({ tableName: 'recommendation_code', rowLevelSecurity: 'force', policies: visibleCodes })
export class RecommendationCode {
  @Field(() => ID)
  @PrimaryKey({ length: 2 })
  readonly code: string;

  @Field({ description: 'Official wording, Indonesian.' })
  @Property({ length: 250 })
  readonly description: string;

  @Field({ description: 'Only code 01, a deposit to the treasury, is paid off in money.' })
  get monetary(): boolean {
    return this.code === DEPOSIT_CODE;
  }
}
