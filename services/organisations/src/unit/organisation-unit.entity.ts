import { ArrayType, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, enumOf, fed, OF_OFFICE, Provenance, Scoped } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Confidence } from '../confidence.ts';
import { everybodys, SCHEMA } from '../schema.ts';

export const UnitKind = enumOf([
  'SECRETARIAT',
  'BUREAU',
  'LEGAL_BUREAU',
  'INSPECTORATE',
  'REGIONAL_INSPECTORATE',
  'SECTION',
  'SUB_SECTION',
  'SPIP_TASK_FORCE',
  'SPIP_ASSESSOR_TEAM',
  'COMPLIANCE_TEAM',
]);
export type UnitKind = keyof typeof UnitKind;
registerEnumType(UnitKind, {
  name: 'UnitKind',
  description: 'What a body of an office is.',
  valuesConfig: {
    SECRETARIAT: { description: 'Sekretariat; at KPU RI the Sekretariat Jenderal.' },
    BUREAU: { description: 'Biro.' },
    LEGAL_BUREAU: {
      description: 'A bureau that does what documents call Biro Hukum: two formal units share it.',
    },
    INSPECTORATE: {
      description: 'Inspektorat Utama, the internal audit unit (APIP). There is none below the centre.',
    },
    REGIONAL_INSPECTORATE: { description: 'Inspektorat Wilayah, for the provinces it covers.' },
    SECTION: { description: 'Bagian.' },
    SUB_SECTION: { description: 'Subbagian.' },
    SPIP_TASK_FORCE: { description: 'Satgas SPIP.' },
    SPIP_ASSESSOR_TEAM: { description: 'Tim asesor SPIP.' },
    COMPLIANCE_TEAM: { description: 'Tim Kepatuhan Internal.' },
  },
});

const smallints = new ArrayType((text) => Number(text));

/** A body of an office: of its secretariat, or a team. */
@ObjectType({
  simpleResolvers: true,
  description: 'A body of an office: a unit of its secretariat, or a team.',
})
@Directive('@key(fields: "id")')
@Entity({
  tableName: 'organisation_unit',
  rowLevelSecurity: 'force',
  policies: everybodys,
  triggers: [fed(SCHEMA, 'OrganisationUnit.id', { ...OF_OFFICE, open: 'true' })],
})
export class OrganisationUnit extends Scoped {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string;

  @Field(() => UnitKind)
  @Enum({ items: () => Object.values(UnitKind) })
  readonly kind: UnitKind;

  @Field({ description: 'Name in Indonesian.' })
  @Property({ length: 120 })
  readonly name: string;

  @ManyToOne(() => OrganisationUnit, { ref: true, nullable: true, index: true, fieldName: 'parent_id' })
  readonly parent?: Ref<OrganisationUnit> & Opt;

  /** Of a regional inspectorate: the provinces it looks after. */
  @Property({ type: smallints, columnType: 'smallint[]', defaultRaw: `'{}'` })
  readonly coveredProvinces: number[] = [];

  @Field(() => DateScalar, { nullable: true, description: 'First day on which there was one, where known.' })
  @Property({ type: 'date', nullable: true })
  readonly validFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which there is none any more.' })
  @Property({ type: 'date', nullable: true })
  readonly validTo?: string;

  @Field({ description: 'The regulation or publication it is known from.' })
  @Property({ length: 300 })
  readonly source: string;

  @Field(() => Confidence)
  @Enum({ items: () => Object.values(Confidence) })
  readonly confidence: Confidence;

  @Field(() => Provenance)
  @Enum({ items: () => Object.values(Provenance) })
  readonly provenance: Provenance;
}
