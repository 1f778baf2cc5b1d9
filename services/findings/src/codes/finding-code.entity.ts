import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { enumOf } from '@oversight/kernel';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { visibleCodes } from '../audit.policy.ts';

const FindingCodeLevel = enumOf(['GROUP', 'SUB_GROUP', 'TYPE']);
type FindingCodeLevel = keyof typeof FindingCodeLevel;
registerEnumType(FindingCodeLevel, { name: 'FindingCodeLevel' });

/** 89 types in 3 groups and 11 sub-groups (PermenPAN-RB 42/2011). */
@ObjectType({
  simpleResolvers: true,
  description: 'What was found: 89 types in 3 groups and 11 sub-groups (PermenPAN-RB 42/2011).',
})
@Entity({ tableName: 'finding_code', rowLevelSecurity: 'force', policies: visibleCodes })
export class FindingCode {
  @Field(() => ID, { description: '"1" a group, "1.01" a sub-group, "1.01.07" a type.' })
  @PrimaryKey({ length: 7 })
  readonly code: string;

  @Field(() => FindingCodeLevel)
  @Enum({ items: () => Object.values(FindingCodeLevel) })
  readonly level: FindingCodeLevel;

  @Field({ description: 'Official wording, Indonesian.' })
  @Property({ length: 250 })
  readonly description: string;

  @Field(() => String, { nullable: true, description: 'The group or sub-group above.' })
  get parentCode(): string | undefined {
    return this.code.includes('.') ? this.code.slice(0, this.code.lastIndexOf('.')) : undefined;
  }
}
