import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { agreeAnew } from '../kit/commitments.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { openWorker, untilIdle } from '../kit/worker.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await agreeAnew(graph.databases, 10);
});
afterAll(() => graph.close());

const run = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, (client) => client.query(sql, values));

test('two workers at once make each once, and each job is done by one of them', async () => {
  await run('delete from meetings.reminder');
  const workers = await Promise.all([1, 2, 3].map(() => openWorker(graph.databases.open)));
  await untilIdle(graph.databases.open);
  await Promise.all(workers.map((worker) => worker.close()));
  const { rows } = await run(
    'select count(*)::int as count, count(distinct (kind, node_id, due_on))::int as told from meetings.reminder',
  );
  expect(rows[0].count).toBe(rows[0].told);
  expect(rows[0].count).toBeGreaterThan(50);
});

test('a worker that has gone holds no connection', async () => {
  const held = async () =>
    (
      await run(`select count(*)::int as count from pg_stat_activity
         where usename = 'meetings_login' and datname = current_database()`)
    ).rows[0].count;
  const before = await held();
  const worker = await openWorker(graph.databases.open);
  expect(await held()).toBeGreaterThan(before);
  await worker.close();
  expect(await held()).toBe(before);
});
