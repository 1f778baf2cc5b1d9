import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from './kit/databases.ts';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const QUESTION =
  '{ recommendations(first: 100) { totalCount nodes { text finding { title } addressees { deposits { ntpn } } } } }';

test('a database that drops every connection, again and again, costs requests but never a place in the pool', async () => {
  let cut = 0;
  for (let round = 0; round < 6; round++) {
    // More than the pool holds, so that some wait and some are cut in the middle.
    const asked = Array.from({ length: 8 }, () => graph.ask('national-auditor', QUESTION));
    cut += await asAdministrator(graph.databases.open, async (client) => {
      await new Promise((resolve) => setTimeout(resolve, 20 * round));
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where usename = 'findings_login' and datname = current_database()`,
      );
      return rowCount ?? 0;
    });
    for (const { errors } of await Promise.all(asked)) {
      for (const { extensions } of errors ?? []) {
        expect(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE']).toContain(extensions.code);
      }
    }
  }
  expect(cut).toBeGreaterThan(0);
  const answers = await Promise.all(Array.from({ length: 8 }, () => graph.ask('national-auditor', QUESTION)));
  for (const { data, errors } of answers) {
    expect(errors).toBeUndefined();
    expect(data.recommendations.nodes).toHaveLength(100);
  }
});
