import { download, type HttpRoute, notFound } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import { ReportDocument } from './report-document.entity.ts';

/** A document of a report, to whoever sees it. */
export const reportDocumentRoute: HttpRoute = {
  under: 'files',
  path: '/documents/:id',
  async answer(question, { within, storage }) {
    const { id = '' } = question.params;
    const found = isUuid(id) && (await within(question, ({ em }) => em.findOne(ReportDocument, { id })));
    if (!found) throw notFound('file');
    return download(found, question.headers, storage);
  },
};
