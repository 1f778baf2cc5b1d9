import { Field, ID, InputType } from 'type-graphql';
import { ReportDocumentKind } from './report-document-kind.ts';

@InputType({ description: 'A document for an audit report.' })
export class AddReportDocumentInput {
  @Field(() => ID)
  reportId: string;

  @Field(() => ReportDocumentKind)
  kind: ReportDocumentKind;

  @Field({ description: 'At most 300 characters.' })
  title: string;

  @Field(() => ID, {
    description:
      'An upload that has arrived at `/files/findings/uploads`; each is used once, by whoever sent it.',
  })
  uploadId: string;
}
