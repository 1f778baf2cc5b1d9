import { forbidden, orNotFound } from '@oversight/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { mayReadWhoDid, WHO_DID } from '../audit.policy.ts';
import type { Context } from '../context.ts';
import { AuditReport } from '../report/audit-report.entity.ts';
import { addReportDocument } from './add-report-document.ts';
import { ReportDocument } from './report-document.entity.ts';
import { AddReportDocumentInput } from './report-document.inputs.ts';
import { ReportDocumentPayload } from './report-document.payloads.ts';
import { mayAddDocument } from './report-document.policy.ts';

@Resolver(() => ReportDocument)
export class ReportDocumentResolver {
  @Mutation(() => ReportDocumentPayload, {
    nullable: true,
    description:
      'Adds a document to a report: first send the file to `/files/findings/uploads` by the tus protocol. By APIP, or an auditor of BPK to BPK’s reports, engaged at every office that it is addressed to. A draft is another one with it: its version grows. Errors: CONFLICT when somebody else writes in it, NOT_FOUND (also of an upload that is another’s or is over a day old), FORBIDDEN, UPLOAD_UNFINISHED, UPLOAD_USED, FILE_TYPE_REFUSED, FILE_HASH_MISMATCH, ILLEGAL_STEP, BAD_USER_INPUT naming the field.',
  })
  async addReportDocument(
    @Arg('input', () => AddReportDocumentInput) input: AddReportDocumentInput,
    @Ctx() context: Context,
  ) {
    const report = await orNotFound('audit report', context.loaders.report.load(input.reportId));
    if (!mayAddDocument(context.viewer, report))
      throw forbidden('Only whoever records a report adds documents to it.');
    return new ReportDocumentPayload(await addReportDocument(context, report, input));
  }

  @FieldResolver(() => AuditReport, { nullable: true })
  report(@Root() { reportId }: ReportDocument, @Ctx() { loaders }: Context) {
    return loaders.report.load(reportId);
  }

  @FieldResolver(() => String, { nullable: true, description: `Who sent it. ${WHO_DID}` })
  addedBy(@Root() document: ReportDocument, @Ctx() { viewer }: Context) {
    return mayReadWhoDid(viewer, document) ? document.addedBy : undefined;
  }
}

@Resolver(() => AuditReport)
export class DocumentsOfReportResolver {
  @FieldResolver(() => [ReportDocument], {
    description:
      'In the order in which they were added, as far as this viewer may see them: machines and BI none.',
  })
  documents(@Root() { id }: AuditReport, @Ctx() { loaders }: Context) {
    return loaders.documentsOfReport.load(id);
  }
}
