import { enumOf } from '@oversight/kernel';
import { registerEnumType } from 'type-graphql';

/** What a document of a report is. */
export const ReportDocumentKind = enumOf(['REPORT', 'LETTER', 'RECEIPT', 'RESPONSE', 'ASSESSMENT_LETTER']);
export type ReportDocumentKind = keyof typeof ReportDocumentKind;
registerEnumType(ReportDocumentKind, {
  name: 'ReportDocumentKind',
  description: 'What a document of an audit report is.',
  valuesConfig: {
    REPORT: { description: 'The report itself (LHP, laporan hasil pengawasan).' },
    LETTER: { description: 'The letter by which it was sent.' },
    RECEIPT: { description: 'Tanda terima, of the report or of an answer.' },
    RESPONSE: { description: 'What an office answered to the auditor (tanggapan).' },
    ASSESSMENT_LETTER: { description: 'The letter by which the auditor assessed the follow-up.' },
  },
});
