import { download, type HttpRoute, notFound } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import { mayHost } from '../meeting/meeting.policy.ts';
import { DocumentVersion } from './document-version.entity.ts';
import { MeetingDocument } from './meeting-document.entity.ts';

/** A version of a document, to whoever sees it; of one that was withdrawn, to its host and those above it. */
export const documentRoute: HttpRoute = {
  under: 'files',
  path: '/documents/:id/versions/:number',
  async answer(question, { within, storage }) {
    const { id = '', number = '' } = question.params;
    if (!isUuid(id) || !/^[1-9]\d{0,3}$/.test(number)) throw notFound('file');
    const version = await within(question, async ({ em, viewer }) => {
      const document = await em.findOne(MeetingDocument, { id });
      if (!document || (document.withdrawn && !mayHost(viewer, document))) return null;
      return em.findOne(DocumentVersion, { documentId: id, number: Number(number) });
    });
    if (!version) throw notFound('file');
    return download(version, question.headers, storage);
  },
};
