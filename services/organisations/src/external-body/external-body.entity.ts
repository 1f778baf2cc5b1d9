import { Entity, Index, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { fed, OF_EVERYBODY } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { everybodys, SCHEMA } from '../schema.ts';

/** A body outside KPU that audits, investigates, evaluates or receives: not an office. */
@ObjectType({
  simpleResolvers: true,
  description: 'A body outside KPU that audits, evaluates, investigates or receives reports.',
})
@Directive('@key(fields: "code")')
@Entity({
  tableName: 'external_body',
  rowLevelSecurity: 'force',
  policies: everybodys,
  triggers: [fed(SCHEMA, 'ExternalBody.code', OF_EVERYBODY)],
})
export class ExternalBody {
  @Field(() => ID, { description: 'Short name: "BPK", "BPKP", "KPK", "POLRI", "KEJAKSAAN" …' })
  @PrimaryKey({ length: 20 })
  readonly code: string;

  @Field({ description: 'Full name in Indonesian.' })
  @Property({ length: 120 })
  readonly name: string;

  @Field({ description: 'Full name in English.' })
  @Property({ length: 120 })
  readonly nameEnglish: string;

  @Field({ description: 'What it has to do with a record of this graph.' })
  @Property({ length: 200 })
  readonly relation: string;

  @Field({
    description: 'False for a body that was dissolved and stays for history only (KASN, UU 20/2023).',
  })
  @Property()
  readonly active: boolean;

  /** Of a representative: the body it represents. */
  @ManyToOne(() => ExternalBody, { mapToPk: true, nullable: true, index: true, fieldName: 'parent_code' })
  readonly parentCode?: string;

  /** Of a representative: the office of the province, or of the regency, that it covers. */
  @Index()
  @Property({ length: 5, nullable: true })
  readonly organisationCode?: string;
}
