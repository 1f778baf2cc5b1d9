import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { workAt } from '../kit/worker.ts';

let graph: TestGraph;
let graphUrl: string;
beforeAll(async () => {
  graph = await startTestGraph();
  await graph.gateway.listen({ host: '127.0.0.1', port: 0 });
  graphUrl = `http://127.0.0.1:${(graph.gateway.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => graph.close());

const run = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, (client) => client.query(sql, values));
const follow = (more: object = { graphUrl }) =>
  workAt(graph.databases.open, '2026-06-30T12:00:00+07:00', more);
const rename = (name: string) =>
  run(`update organisations.organisation set name = $1 where code = '71.10'`, [name]);
const copied = async (): Promise<string> =>
  (await run(`select name from meetings.office where code = '71.10'`)).rows[0].name;
const cursor = async (): Promise<string | undefined> =>
  (await run('select cursor from meetings.office_feed')).rows[0]?.cursor;

/** Another test of the same server may hold the feed back for a moment. */
async function followed(name: string): Promise<void> {
  for (let patience = 20; patience > 0 && (await copied()) !== name; patience -= 1) {
    await follow();
    await wait(50);
  }
  expect(await copied()).toBe(name);
}

test('nobody follows who is not told where the graph is', async () => {
  await rename('Belum diikuti');
  await follow({});
  expect(await copied()).not.toBe('Belum diikuti');
  expect(await cursor()).toBeUndefined();
});

test('what changed in organisations is copied, from the beginning and then from where it stood', async () => {
  await run(`update meetings.office set email = 'lama@kpu.example' where code = '71.10'`);
  await run(`update organisations.organisation set email = 'baru@kpu.example' where code = '71.10'`);
  await followed('Belum diikuti');
  const before = await cursor();
  expect(before).toBeDefined();
  await rename('Bolaang Mongondow Timur');
  // Whoever began again would also mend this.
  await run(`update meetings.office set name = 'salah' where code = '72.01'`);
  await followed('Bolaang Mongondow Timur');
  expect(await cursor()).not.toBe(before);
  const { rows } = await run(
    'select code, name, email from meetings.office where code = any ($1) order by 1',
    [['71.10', '72.01']],
  );
  expect(rows).toEqual([
    { code: '71.10', name: 'Bolaang Mongondow Timur', email: 'baru@kpu.example' },
    { code: '72.01', name: 'salah', email: null },
  ]);
});

test.each([
  ['BAD_CURSOR', `update meetings.office_feed set cursor = 'x'`],
  ['CURSOR_EXPIRED', 'update organisations.change_horizon set generation = generation + 1'],
])('at %s it begins again', async (code, how) => {
  await run(how);
  const { errors } = await graph.ask(
    undefined,
    'query ($after: String) { organisationChanges(after: $after) { endCursor } }',
    { after: await cursor() },
  );
  expect(errors?.[0]?.extensions.code).toBe(code);
  await run(`update meetings.office set name = 'salah' where code = '72.01'`);
  const before = await cursor();
  await follow();
  const { rows } = await run(
    `select m.name as copy, o.name from meetings.office m join organisations.organisation o using (code)
     where m.name is distinct from o.name`,
  );
  expect(rows).toEqual([]);
  expect(await cursor()).not.toBe(before);
});

test('when the graph does not answer, what was copied stays, and it is said', async () => {
  const before = await cursor();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { openWorker } = await import('../kit/worker.ts');
  const worker = await openWorker(graph.databases.open, {
    graphUrl: 'http://127.0.0.1:1/graphql',
    log: resolve,
  });
  expect(String(await promise)).toContain('follow-organisations');
  await worker.close();
  await run('delete from meetings_worker._private_jobs');
  expect(await cursor()).toBe(before);
});
