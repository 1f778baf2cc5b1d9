import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { visibleCodes } from '../audit.policy.ts';
import { AuditOpinion } from '../vocabulary.ts';

/**
 * What BPK said of the financial statements of KPU as a whole, once the report is issued: public, and nothing else of the
 * report is. A copy that the database keeps, because a row policy can hold back a row, not a column.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'Opinion of BPK on the financial statements of KPU as a whole: public (UU 15/2004 article 19), and nothing else of the report is.',
})
@Entity({ tableName: 'published_opinion', rowLevelSecurity: 'force', policies: visibleCodes })
export class PublishedOpinion {
  @Field(() => ID, { description: 'Id of the report.' })
  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  @Field({ description: 'Number of the report.' })
  @Property({ length: 80 })
  readonly number: string;

  @Field(() => Int, { description: 'Fiscal year audited, the last where there are several.' })
  @Property({ type: 'smallint' })
  readonly fiscalYear: number;

  @Field(() => AuditOpinion)
  @Enum({ items: () => Object.values(AuditOpinion) })
  readonly opinion: AuditOpinion;
}
