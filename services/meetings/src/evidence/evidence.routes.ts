import { download, type HttpRoute, notFound } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import { CommitmentEvidence } from './commitment-evidence.entity.ts';

/** A file of evidence, to whoever sees it. */
export const evidenceRoute: HttpRoute = {
  under: 'files',
  path: '/evidence/:id',
  async answer(question, { within, storage }) {
    const { id = '' } = question.params;
    const found = isUuid(id) && (await within(question, ({ em }) => em.findOne(CommitmentEvidence, { id })));
    if (!found) throw notFound('file');
    return download(found, question.headers, storage);
  },
};
