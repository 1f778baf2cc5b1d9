import { Entity, Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, fed, Level, OF_EVERYBODY } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Confidence } from '../confidence.ts';
import { everybodys, SCHEMA } from '../schema.ts';

/** A division of the members (divisi): a code list, because names change with every regulation. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A division of the members of an office (divisi), by level. The same `area` at every level is the same work.',
})
@Directive('@key(fields: "code")')
@Entity({
  tableName: 'division',
  rowLevelSecurity: 'force',
  policies: everybodys,
  triggers: [fed(SCHEMA, 'Division.code', OF_EVERYBODY)],
})
export class Division {
  @Field(() => ID, { description: 'Code of this list: "KAB-HUKUM".' })
  @PrimaryKey({ length: 30 })
  readonly code: string;

  @Field({
    description:
      'What it is about, the same word at every level: FINANCE_LOGISTICS, TECHNICAL, SOCIALISATION, DATA, LAW_OVERSIGHT, HUMAN_RESOURCES. A code list, not an enum.',
  })
  @Index()
  @Property({ length: 40 })
  readonly area: string;

  @Field(() => Level)
  @Index()
  @Enum({ items: () => Object.values(Level) })
  readonly level: Level;

  @Field(() => Int, {
    nullable: true,
    description: 'Of offices with so many members: provinces have 5 or 7. Null: of all.',
  })
  @Property({ type: 'smallint', nullable: true })
  readonly memberCount?: number;

  @Field({ description: 'Name in Indonesian.' })
  @Property({ length: 120 })
  readonly name: string;

  @Field(() => [String], { description: 'Other names in use, such as "Divisi Sosdiklih Parhubmas dan SDM".' })
  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  readonly aliases: string[] = [];

  @Field(() => DateScalar, { nullable: true, description: 'First day of this name, where known.' })
  @Property({ type: 'date', nullable: true })
  readonly validFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is no longer so named.' })
  @Property({ type: 'date', nullable: true })
  readonly validTo?: string;

  @Field({ description: 'The regulation it is of.' })
  @Property({ length: 200 })
  readonly regulation: string;

  @Field(() => Confidence)
  @Enum({ items: () => Object.values(Confidence) })
  readonly confidence: Confidence;
}
