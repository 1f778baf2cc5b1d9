import { payloadOf } from '@oversight/kernel';
import { Field, ID, ObjectType } from 'type-graphql';
import { AuditReport } from './audit-report.entity.ts';
import { ReportAddressee } from './report-addressee.entity.ts';

export const AuditReportPayload = payloadOf(AuditReport, {
  type: 'AuditReportPayload',
  field: 'auditReport',
  description: 'The report as it is now.',
});

export const CorrectReceiptPayload = payloadOf(ReportAddressee, {
  type: 'CorrectReceiptPayload',
  field: 'addressee',
  description: 'The office’s part of the report as it is now.',
});

@ObjectType({ simpleResolvers: true, description: 'What is no more.' })
export class DiscardReportPayload {
  @Field(() => ID, { description: 'The id that the report had.' })
  readonly discardedId: string;

  constructor(discardedId: string) {
    this.discardedId = discardedId;
  }
}

@ObjectType({ simpleResolvers: true, description: 'The report, and who may read it while it is restricted.' })
export class NameReadersPayload {
  @Field(() => AuditReport)
  readonly auditReport: AuditReport;

  @Field(() => [String], { description: 'Subjects on its need-to-know list.' })
  readonly readers: string[];

  constructor(auditReport: AuditReport) {
    this.auditReport = auditReport;
    this.readers = auditReport.needToKnow;
  }
}
