import { Collection, type Opt, type Ref } from '@mikro-orm/core';
import {
  Entity,
  Enum,
  Index,
  ManyToOne,
  OneToMany,
  PrimaryKey,
  Property,
} from '@mikro-orm/decorators/legacy';
import { RupiahType } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { visibleFindings } from '../audit.policy.ts';
import { ControlSubElement } from '../codes/control-sub-element.entity.ts';
import { FindingCode } from '../codes/finding-code.entity.ts';
import { Recommendation } from '../recommendation/recommendation.entity.ts';
import { AuditReport } from '../report/audit-report.entity.ts';
import { ProcessArea } from '../vocabulary.ts';

/** What an audit found in an office: condition, criteria, cause and effect. */
@ObjectType({ simpleResolvers: true, description: 'What an audit found in an office (temuan).' })
@Directive('@key(fields: "id")')
@Index({ properties: ['addressedOffices'], type: 'gin' })
@Index({ properties: ['addressedBranches'], type: 'gin' })
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({ tableName: 'finding', rowLevelSecurity: 'force', policies: visibleFindings })
export class Finding extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @ManyToOne(() => AuditReport, { ref: true, index: true })
  readonly report: Ref<AuditReport>;

  @Field(() => Int, { description: 'Number within the report.' })
  @Property({ type: 'smallint' })
  readonly number: number;

  @Field()
  @Property({ length: 200 })
  readonly title: string;

  // What follows is withheld from whoever may know a restricted finding by its title only.
  @Property({ type: 'text', nullable: true })
  readonly condition?: string;

  @Property({ type: 'text', nullable: true })
  readonly criteria?: string;

  @Property({ type: 'text', nullable: true })
  readonly cause?: string;

  @Property({ type: 'text', nullable: true })
  readonly effect?: string;

  /** What the office answered to the auditor (tanggapan). */
  @Property({ type: 'text', nullable: true })
  readonly response?: string;

  @ManyToOne(() => FindingCode, { ref: true, fieldName: 'code' })
  readonly code: Ref<FindingCode>;

  @Property({ type: RupiahType })
  readonly value: bigint;

  @Enum({ items: () => Object.values(ProcessArea) })
  readonly processArea: ProcessArea;

  /** Joins what BPK and APIP say of one affair (pokok masalah). */
  @Property({ type: 'uuid', index: true })
  readonly matterId: string;

  /** When it happened, not when it was reported. */
  @Property({ type: 'date' })
  readonly occurredOn: string;

  @ManyToOne(() => ControlSubElement, { ref: true, nullable: true, fieldName: 'cause_sub_element' })
  readonly causeSubElement?: Ref<ControlSubElement>;

  /** An APIP reviewer confirmed the control that failed; until then it is a proposal. */
  @Property()
  readonly causeConfirmed: boolean = false;

  /** The office in which it was found. */
  @Property({ length: 5, index: true })
  readonly organisationCode: string;

  @OneToMany(
    () => Recommendation,
    (recommendation) => recommendation.finding,
    { orderBy: { number: 'asc' } },
  )
  readonly recommendations = new Collection<Recommendation>(this);
}
