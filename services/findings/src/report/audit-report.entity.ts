import { Collection, type Opt } from '@mikro-orm/core';
import { Check, Entity, Enum, Index, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { DateScalar, now, today } from '@oversight/kernel';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { givesScope, publishesOpinion } from '../audit-scope.ts';
import { fedReports } from '../change-feed/fed-audits.ts';
import { Finding } from '../finding/finding.entity.ts';
import { AuditOpinion, AuditType, ReportSource } from '../vocabulary.ts';
import { CALLED_ONCE } from './called-once.ts';
import { reportPolicies, reportShares } from './report.policy.ts';
import { mustBeDoable } from './report-stage.ts';
import type { ReportWords } from './report-words.ts';

/** A report of BPK or APIP, from which findings come. */
@ObjectType({
  simpleResolvers: true,
  description: 'A report of BPK (LHP) or APIP, from which findings come.',
})
@Directive('@key(fields: "id")')
@Index({ properties: ['organisationCode', 'source', 'externalRef'] })
@Index({ name: 'audit_report_called_once', expression: CALLED_ONCE })
@Check({ name: 'audit_report_semester', expression: 'semester in (1, 2)' })
@Check({ name: 'audit_report_years', expression: 'first_fiscal_year <= fiscal_year' })
@Entity({
  tableName: 'audit_report',
  rowLevelSecurity: 'force',
  policies: reportPolicies,
  triggers: [givesScope, ...publishesOpinion, fedReports, reportShares],
})
export class AuditReport extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Field({ description: 'Number of the report.' })
  @Property({ length: 80 })
  number: string;

  @Field()
  @Property({ length: 200 })
  title: string;

  @Field(() => ReportSource)
  @Enum({ items: () => Object.values(ReportSource) })
  readonly source: ReportSource;

  @Field(() => AuditType)
  @Enum({ items: () => Object.values(AuditType) })
  type: AuditType;

  @Field(() => DateScalar, {
    description: 'Date of the report; the clock of an answer starts at receipt instead.',
  })
  @Property({ type: 'date' })
  reportedOn: string;

  /** The first year audited, where there are several. */
  @Property({ type: 'smallint', nullable: true })
  firstFiscalYear?: number;

  @Field(() => Int, {
    description:
      'Fiscal year audited (tahun anggaran), the last where there are several: numbers are asked by it.',
  })
  @Property({ type: 'smallint' })
  fiscalYear: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Half of the year of the report, 1 or 2, in which BPK summarises it (IHPS I, II).',
  })
  @Property({ type: 'smallint', nullable: true })
  semester?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter by which the auditors were engaged (surat tugas).',
  })
  @Property({ length: 120, nullable: true })
  engagementNumber?: string;

  @Field(() => AuditOpinion, { nullable: true, description: 'Only on financial audits of BPK.' })
  @Enum({ items: () => Object.values(AuditOpinion), nullable: true })
  opinion?: AuditOpinion;

  /** The office audited; the report may be addressed to more. */
  @Property({ length: 5 })
  readonly organisationCode: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Its id where it came from (SIPTL, an APIP application): unique for the office and the source among those that are issued and not restricted, and on each desk.',
  })
  @Property({ length: 100, nullable: true })
  externalRef?: string;

  /** Subject of whoever wrote it down, and of those who wrote in it since: on APIP’s desk another person issues it. */
  @Property({ length: 200, nullable: true })
  recordedBy?: string;

  @Property({ type: 'array', columnType: 'text[]', defaultRaw: `'{}'` })
  changedBy: string[] & Opt = [];

  /** How often something was written in it: its version counts what hangs on it too. */
  @Property({ type: 'integer', default: 0 })
  partEdits: number & Opt = 0;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was issued here; null for a draft.',
  })
  @Property({ type: 'date', nullable: true })
  issuedOn?: string;

  @Property({ length: 200, nullable: true })
  issuedBy?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which a restricted report was released; null for others.',
  })
  @Property({ type: 'date', nullable: true })
  releasedOn?: string;

  @Property({ length: 200, nullable: true })
  releasedBy?: string;

  /** When what is said of it was last recorded. */
  @Property({ type: 'datetime', length: 3, defaultRaw: 'clock_timestamp()' })
  recordedAt: Date & Opt;

  @Field(() => Int, { description: 'Grows with every change; `expectedVersion` of a mutation names it.' })
  @Property({ version: true, type: 'integer' })
  readonly version: number & Opt;

  @OneToMany(
    () => Finding,
    (finding) => finding.report,
    { orderBy: { number: 'asc' } },
  )
  readonly findings = new Collection<Finding>(this);

  @Field(() => Boolean, { description: 'Not issued yet: seen only where it is drafted.' })
  get draft(): boolean {
    return this.draftOf !== undefined;
  }

  @Field(() => [Int], { description: 'All fiscal years audited.' })
  get fiscalYears(): number[] {
    const first = this.firstFiscalYear ?? this.fiscalYear;
    return Array.from({ length: this.fiscalYear - first + 1 }, (_, index) => first + index);
  }

  /** What is written in a draft makes another one of it: whoever issues it names the version they read. */
  write(words: ReportWords, by: string): void {
    mustBeDoable(this, 'CHANGE', by);
    Object.assign(this, words, { recordedAt: now(), partEdits: this.partEdits + 1 });
    if (by !== this.recordedBy) this.changedBy = [...new Set([...this.changedBy, by])];
  }

  /** From now on the offices see it; the database takes its parts along. */
  issue(by: string): void {
    Object.assign(this, { draftOf: undefined, issuedOn: today(), issuedBy: by, recordedAt: now() });
  }

  release(by: string): void {
    mustBeDoable(this, 'RELEASE', by);
    Object.assign(this, { restricted: false, releasedOn: today(), releasedBy: by, recordedAt: now() });
  }
}
