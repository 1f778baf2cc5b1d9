import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anonymous } from '@oversight/kernel';
import { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator } from '../kit/databases.ts';
import { named, officesIn, organisationFeed, rename } from '../kit/organisation-feed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

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

test('a feed begins with every office, in pages, and then goes on', async () => {
  const first = await feed.page(undefined, 300);
  expect(first.hasNextPage).toBe(true);
  const { told } = await feed.allBehind(first.endCursor, () => true);
  expect(officesIn([...first.nodes, ...told]).size).toBe(553);
  await administrator((client) => rename(client, '71.10', 'Boltim'));
  const next = await feed.allBehind(now, ({ length }) => length > 0);
  expect(next.told).toEqual([
    expect.objectContaining({
      type: 'Organisation',
      id: '71.10',
      kind: 'UPSERTED',
      organisation: { code: '71.10' },
    }),
  ]);
  expect(await feed.page(next.cursor)).toMatchObject({ nodes: [], hasNextPage: false });
});

test('what is written again unchanged is no change', async () => {
  await administrator(async (client) => {
    await client.query(`update organisations.organisation set name = name where code = '71'`);
    await rename(client, '72', 'Sulteng');
  });
  expect(named((await feed.allBehind(now, ({ length }) => length > 0)).told)).toEqual(['UPSERTED 72']);
});

test('a transaction that began earlier and commits later is not skipped', async () => {
  const [early, late] = [new Client(graph.databases.open), new Client(graph.databases.open)];
  await Promise.all([early.connect(), late.connect()]);
  try {
    await early.query('begin');
    await rename(early, '71.01', 'early');
    await rename(late, '72.01', 'late');
    // The later one is committed; told now, a reader who went on from it would never hear of the earlier.
    const between = await feed.page(now);
    expect(between.nodes).toEqual([]);
    await early.query('commit');
    const { told } = await feed.allBehind(between.endCursor, ({ length }) => length === 2);
    expect(named(told)).toEqual(['UPSERTED 71.01', 'UPSERTED 72.01']);
  } finally {
    await Promise.all([early.end(), late.end()]);
  }
});

test('what was undone is not told', async () => {
  await administrator(async (client) => {
    await client.query('begin');
    await rename(client, '71.01', 'undone');
    await client.query('rollback');
    await rename(client, '72.01', 'done');
  });
  expect(named((await feed.allBehind(now, ({ length }) => length > 0)).told)).toEqual(['UPSERTED 72.01']);
});

test('of several changes in one page the last is told; what is gone is a tombstone, and what nobody may see is neither', async () => {
  await administrator(async (client) => {
    await rename(client, '71.01', 'one');
    await rename(client, '71.01', 'two');
    await client.query(`delete from organisations.organisation where code = '96.05'`);
    // A node that its row policy hides: only that it went may be told.
    await client.query(
      `insert into organisations.change (type, key, kind, open) values ('Organisation', 'hidden', 'UPSERTED', true),
         ('Organisation', 'went', 'DELETED', true), ('Organisation', 'shut', 'DELETED', false)`,
    );
    await rename(client, '72.01', 'end');
  });
  const { told } = await feed.allBehind(now, (all) => all.at(-1)?.id === '72.01');
  expect(named(told)).toEqual(['UPSERTED 71.01', 'DELETED 96.05', 'DELETED went', 'UPSERTED 72.01']);
});

test('no request writes into the feed by itself', async () => {
  for (const viewer of [anonymous, auditor]) {
    await expect(
      asRequest(graph.databases.open, 'organisations', viewer, (client) =>
        client.query(
          `insert into organisations.change (type, key, kind, open) values ('Organisation', 'x', 'DELETED', true)`,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  }
});
