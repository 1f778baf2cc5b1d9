import { Collection, type Opt } from '@mikro-orm/core';
import { Entity, Enum, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { visibleReports } from '../audit.policy.ts';
import { Finding } from '../finding/finding.entity.ts';
import { AuditOpinion, AuditType, ReportSource } from '../vocabulary.ts';

/** A report of BPK (LHP) or of APIP, from which findings come. */
@ObjectType({
  simpleResolvers: true,
  description: 'A report of BPK (LHP) or APIP, from which findings come.',
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'audit_report', rowLevelSecurity: 'force', policies: visibleReports })
export class AuditReport extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field({ description: 'Number of the report.' })
  @Property({ length: 80 })
  readonly number: string;

  @Field()
  @Property({ length: 200 })
  readonly title: string;

  @Field(() => ReportSource)
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => AuditType)
  @Enum({ items: () => Object.values(AuditType) })
  readonly type: AuditType;

  @Field(() => DateScalar, {
    description: 'Date of the report; the clock of an answer starts at receipt instead.',
  })
  @Property({ type: 'date' })
  readonly reportedOn: string;

  @Field(() => Int, { description: 'Fiscal year audited (tahun anggaran).' })
  @Property({ type: 'smallint' })
  readonly fiscalYear: number;

  @Field(() => AuditOpinion, { nullable: true, description: 'Only on financial audits of BPK.' })
  @Enum({ items: () => Object.values(AuditOpinion), nullable: true })
  readonly opinion?: AuditOpinion;

  /** The office audited; the report may be addressed to more. */
  @Property({ length: 5 })
  readonly organisationCode: string;

  @OneToMany(
    () => Finding,
    (finding) => finding.report,
    { orderBy: { number: 'asc' } },
  )
  readonly findings = new Collection<Finding>(this);
}
