import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PERSONAS } from '@oversight/standalone';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const ROLES: Record<string, string> = {
  bi: 'BI_READER',
  'external-auditor': 'EXTERNAL_AUDITOR',
};
const DUTY = /^whistleblowing:(.*)$/;

test.each(PERSONAS)('a token for %s makes that viewer', async (persona) => {
  const { data, errors } = await graph.ask(
    persona,
    '{ viewer { subject roles duties level purpose organisation { code } } }',
  );
  expect(errors).toBeUndefined();
  const [kind = '', of] = persona.split(':');
  const role = ROLES[kind] ?? kind.toUpperCase().replaceAll('-', '_');
  const duty = DUTY.exec(persona)?.[1];
  expect(data.viewer).toMatchObject({
    subject: `demonstration:${persona}`,
    roles: [role],
    duties: duty === undefined ? [] : [duty.toUpperCase().replaceAll('-', '_')],
  });
  if (/^\d/.test(of ?? '')) expect(data.viewer.organisation.code).toBe(of);
});
