import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from './kit/databases.ts';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('one failing read answers as a masked error and leaves its siblings alone', async () => {
  await asAdministrator(graph.databases.open, (client) =>
    client.query('revoke select on findings.finding_code from findings_app'),
  );
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ findingCodes { code } recommendationCodes { code } controlElements { code } recommendations(first: 1) { totalCount } }',
  );
  expect(data.findingCodes).toBeNull();
  expect(data.recommendationCodes).toHaveLength(14);
  expect(data.controlElements).toHaveLength(5);
  expect(data.recommendations.totalCount).toBeGreaterThan(0);
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'Something went wrong.',
      path: ['findingCodes'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
    }),
  ]);
  expect(String(graph.logged[0])).toMatch(/permission denied/);
});

test('a subgraph that is down leaves its fields empty and says so', async () => {
  await graph.services.meetings?.close();
  const { data, errors } = await graph.ask(
    'national-auditor',
    '{ organisation(code: "71") { name meetings { totalCount } } meetings { totalCount } }',
  );
  expect(data.organisation).toEqual({ name: 'Sulawesi Utara', meetings: null });
  expect(data.meetings).toBeNull();
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SERVICE_UNAVAILABLE']));
});
