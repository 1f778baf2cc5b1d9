import { payloadOf } from '@oversight/kernel';
import { ReportDocument } from './report-document.entity.ts';

export const ReportDocumentPayload = payloadOf(ReportDocument, {
  type: 'ReportDocumentPayload',
  field: 'document',
  description: 'What was added.',
});
