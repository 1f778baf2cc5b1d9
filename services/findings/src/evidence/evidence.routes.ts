import { download, type HttpRoute, notFound } from '@oversight/kernel';
import { validate as isUuid } from 'uuid';
import { Evidence } from './evidence.entity.ts';
import { mayShow } from './evidence.policy.ts';
import { EvidenceVersion } from './evidence-version.entity.ts';

/** A version of evidence, to whoever sees it; of what was withdrawn, to the office. */
export const evidenceRoute: HttpRoute = {
  under: 'files',
  path: '/evidence/:id/versions/:number',
  async answer(question, { within, storage }) {
    const { id = '', number = '' } = question.params;
    if (!isUuid(id) || !/^[1-9]\d{0,3}$/.test(number)) throw notFound('file');
    const version = await within(question, async ({ em, viewer }) => {
      const evidence = await em.findOne(Evidence, { id });
      if (!evidence || (evidence.withdrawn && !mayShow(viewer, evidence))) return null;
      return em.findOne(EvidenceVersion, { evidenceId: id, number: Number(number) });
    });
    if (!version) throw notFound('file');
    return download(version, question.headers, storage);
  },
};
