import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DateScalar, FileColumns } from '@oversight/kernel';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { AddressedByAudit } from '../addressed-by-audit.entity.ts';
import { historyOnly, takesScope } from '../audit-scope.ts';
import { AuditReport } from '../report/audit-report.entity.ts';
import { reportDocumentPolicies } from './report-document.policy.ts';
import { ReportDocumentKind } from './report-document-kind.ts';

/** A document of a report, as it was sent. Added to, and never taken away but with a draft that is discarded. */
@ObjectType({
  simpleResolvers: true,
  description:
    'A document of an audit report: the report itself, its letters and receipts. None is ever changed.',
})
@Directive('@key(fields: "id")')
@Unique({ properties: ['fileId'] })
@Index({ properties: ['addressedProvinces'], type: 'gin' })
@Entity({
  tableName: 'report_document',
  rowLevelSecurity: 'force',
  policies: reportDocumentPolicies,
  triggers: [
    takesScope('report_document'),
    historyOnly('What was sent is never changed.', { goesWithDraft: true }),
  ],
})
export class ReportDocument extends AddressedByAudit {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  readonly id: string & Opt = v7();

  @Index()
  @ManyToOne(() => AuditReport, { mapToPk: true, fieldName: 'report_id' })
  readonly reportId: string;

  @Field(() => ReportDocumentKind)
  @Enum({ items: () => Object.values(ReportDocumentKind) })
  readonly kind: ReportDocumentKind;

  @Field({ description: 'What it is called, in Indonesian.' })
  @Property({ length: 300 })
  readonly title: string;

  @FileColumns
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;

  @Field(() => DateScalar, { description: 'Day on which it was added, in WIB.' })
  @Property({ type: 'date' })
  readonly addedOn: string;

  @Property({ length: 200 })
  readonly addedBy: string;

  @Field({ description: 'Where a GET has it, with the same access token.' })
  get downloadPath(): string {
    return `/files/findings/documents/${this.id}`;
  }
}
