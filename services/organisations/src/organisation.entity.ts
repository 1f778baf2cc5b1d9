import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, enumOf, type FedScope, fed, Level } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Contact, checkContact } from './contact.ts';
import { historied } from './history/historied.ts';
import { type Change, Recorded } from './history/recorded.entity.ts';
import type { FormerCode } from './identity/former-code.entity.ts';
import { visibleOrganisations } from './organisation.policy.ts';
import { SCHEMA } from './schema.ts';

export const OrganisationKind = enumOf(['KABUPATEN', 'KOTA']);
export type OrganisationKind = keyof typeof OrganisationKind;
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'Whether an office of regency level serves a kabupaten or a kota.',
});

/** An office stands where its own code says. */
const OFFICE_FED: FedScope = {
  offices: 'array[$.code]',
  provinces: 'array[$.province_code]',
  open: 'true',
};

/**
 * One of the 553 offices (satuan kerja) of KPU: the centre, 38 provinces, 514 regencies and cities. Keyed by the
 * Kemendagri region code (Kepmendagri 300.2.2-2138/2025); the same digits mean another region at BPS.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'An office (satuan kerja) of KPU: the centre, one of 38 provinces, or one of 514 regencies and cities.',
})
@Directive('@key(fields: "code")')
@Entity({
  tableName: 'organisation',
  rowLevelSecurity: 'force',
  policies: visibleOrganisations,
  triggers: [
    fed(SCHEMA, 'Organisation.code', OFFICE_FED),
    historied('Organisation', { key: '$.code', office: '$.code', aside: ['part_edits'] }),
  ],
})
export class Organisation extends Recorded {
  @Field(() => ID, {
    description: 'Kemendagri region code, dotted: "00" KPU RI, "71" a province, "71.10" a regency or city.',
  })
  @PrimaryKey({ length: 5 })
  readonly code: string;

  @Field(() => Level)
  @Enum({ items: () => Object.values(Level) })
  readonly level: Level;

  @Field(() => OrganisationKind, { nullable: true })
  @Enum({ items: () => Object.values(OrganisationKind), nullable: true })
  readonly kind?: OrganisationKind;

  @Field({ description: 'Name of the region: "Sulawesi Utara", "Kabupaten Bolaang Mongondow Timur".' })
  @Property({ length: 100 })
  readonly name: string;

  @Field({ description: 'Name of the office; in Aceh the offices are named KIP.' })
  @Property({ length: 120 })
  readonly officialName: string;

  @Field({ description: 'IANA time zone of the office. National deadlines are days in Asia/Jakarta.' })
  @Property({ length: 40 })
  readonly timeZone: string;

  @Field(() => String, { nullable: true, description: 'BPS region code; not the digits of `code`.' })
  @Property({ length: 4, nullable: true, unique: true })
  readonly kodeBps?: string;

  @Field(() => String, { nullable: true, description: 'Kemenkeu work-unit code (kode satker) under BA 076.' })
  @Property({ length: 6, nullable: true, unique: true })
  readonly kodeSatker?: string;

  @Field(() => String, { nullable: true, description: 'Host name of the office’s web site.' })
  @Property({ length: 120, nullable: true })
  webAddress?: string;

  @Field(() => String, { nullable: true, description: 'Postal address.' })
  @Property({ length: 300, nullable: true })
  address?: string;

  @Field(() => String, { nullable: true, description: 'Telephone number, as it is dialled.' })
  @Property({ length: 40, nullable: true })
  phone?: string;

  @Field(() => String, { nullable: true, description: 'The office’s e-mail address.' })
  @Property({ length: 254, nullable: true })
  email?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many members (anggota) it has, where known: 7 at KPU RI, 7 or 5 at provinces, 5 below.',
  })
  @Property({ type: 'smallint', nullable: true })
  readonly memberCount?: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which the code is valid, where known.',
  })
  @Property({ type: 'date', nullable: true })
  readonly validFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which the code is no longer valid.' })
  @Property({ type: 'date', nullable: true })
  readonly validTo?: string;

  @Property({ type: 'smallint', index: true })
  readonly provinceCode: number;

  @Property({ type: 'integer', nullable: true })
  readonly regencyCode?: number;

  @ManyToOne(() => Organisation, { ref: true, nullable: true, index: true, fieldName: 'parent_code' })
  readonly parent?: Ref<Organisation> & Opt;

  @OneToMany(
    () => Organisation,
    (office) => office.parent,
    { orderBy: { code: 'asc' } },
  )
  readonly children = new Collection<Organisation>(this);

  /** The office it came in the place of; no key of that one is lost. */
  @ManyToOne(() => Organisation, { ref: true, nullable: true, index: true, fieldName: 'supersedes_code' })
  readonly supersedes?: Ref<Organisation> & Opt;

  @OneToMany(
    () => Organisation,
    (office) => office.supersedes,
    { orderBy: { code: 'asc' } },
  )
  readonly successors = new Collection<Organisation>(this);

  /** How often somebody was appointed there or a date planned: the version grows with it, so that what is sent twice is done once. */
  @Property({ type: 'integer', default: 0 })
  partEdits: number & Opt = 0;

  /** The former code by which it was asked for. */
  readonly resolvedFrom?: FormerCode;

  /** Somebody comes into office there, or a date into its calendar: whoever says more has read that. */
  growByPart(): void {
    this.partEdits += 1;
  }

  /** Changes what is given; an empty text takes it away. */
  changeContact(contact: Contact, change: Change): void {
    this.record(checkContact(contact), change);
  }
}
