import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { asAdministrator } from '../kit/databases.ts';
import { officesIn, organisationFeed, rename } from '../kit/organisation-feed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let feed: ReturnType<typeof organisationFeed>;
let now: string;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
  feed = organisationFeed(graph, 'bi');
});
afterAll(() => graph.close());
beforeEach(async () => {
  now = await feed.end();
});

const administrator = <T>(work: (client: Client) => Promise<T>) =>
  asAdministrator(graph.databases.open, work);

const prune = (kept: string) =>
  administrator(async (client) => {
    await client.query('set role organisations_loader');
    const { rows } = await client.query<{ gone: string }>('select organisations.prune_changes($1) as gone', [
      kept,
    ]);
    return Number(rows[0]?.gone);
  });

test('a cursor behind which deletions were pruned is expired; who began later reads on, and still gets every office', async () => {
  await administrator(async (client) => {
    await client.query(`delete from organisations.organisation where code = '96.04'`);
    await rename(client, '72.01', 'after the deletion');
  });
  const later = await feed.allBehind(now, (all) => all.at(-1)?.id === '72.01');
  await prune('90 days');
  expect(await feed.codeOf(now)).toBeUndefined();
  expect(await prune('0 days')).toBeGreaterThan(0);
  expect(await feed.codeOf(now)).toBe('CURSOR_EXPIRED');
  expect(await feed.codeOf(later.cursor)).toBeUndefined();
  const begun = await feed.page(undefined, 10);
  const { told } = await feed.allBehind(begun.endCursor, (all) => all.at(-1)?.id === '72.01');
  const there = await administrator((client) => client.query('select code from organisations.organisation'));
  expect(officesIn([...begun.nodes, ...told]).size).toBe(there.rowCount);
});

test('a database restored where transactions are numbered anew begins a new feed', async () => {
  await administrator((client) =>
    client.query(
      `update organisations.change set transaction_id = '9000000000000000000' where key = '71.01'`,
    ),
  );
  const before = await feed.allBehind(undefined, () => true);
  expect(before.told.map(({ id }) => id)).not.toContain('71.01');
  await prune('90 days');
  expect(await feed.codeOf(now)).toBe('CURSOR_EXPIRED');
  await feed.allBehind(undefined, (all) => all.some(({ id }) => id === '71.01'));
});

test.each([
  ['nonsense', () => 'nonsense'],
  ['nothing', () => ''],
  [
    'of another list',
    async () =>
      (await graph.ask('bi', '{ organisations(first: 1) { pageInfo { endCursor } } }')).data.organisations
        .pageInfo.endCursor,
  ],
  [
    'with one bit turned round',
    () => {
      const bytes = Buffer.from(now, 'base64url');
      bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
      return bytes.toString('base64url');
    },
  ],
])('a cursor that is %s is refused', async (_, cursor) => {
  expect(await feed.codeOf(await cursor())).toBe('BAD_CURSOR');
});

test('a cursor of another viewer is refused, and so is a page of none or too many', async () => {
  expect(await feed.codeOf(now, 'province:71')).toBe('BAD_CURSOR');
  for (const size of [0, -1, 501]) {
    const { errors } = await feed.ask(undefined, size);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  }
});
