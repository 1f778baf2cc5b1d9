import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { anonymous } from '@oversight/kernel';
import { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';

interface Told {
  type: string;
  id: string;
  kind: string;
}
interface Page {
  nodes: Told[];
  endCursor: string;
  hasNextPage: boolean;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const PERSONA = 'bi';
const feed = async (after?: string, first = 500, persona: string | undefined = PERSONA) =>
  graph.ask(
    persona,
    `query ($after: String, $first: Int) { organisationChanges(after: $after, first: $first) {
       nodes { type id kind recordedAt organisation { code } } endCursor hasNextPage } }`,
    { after, first },
  );
async function page(after?: string, first?: number): Promise<Page> {
  const { data, errors } = await feed(after, first);
  expect(errors).toBeUndefined();
  return data.organisationChanges;
}
const codeOf = async (after: string, persona?: string) =>
  (await feed(after, 10, persona)).errors?.[0]?.extensions.code;

/** Everything from here on; other tests of the same server may hold a feed back for a moment. */
async function allBehind(after: string | undefined, isEnough: (told: Told[]) => boolean) {
  const told: Told[] = [];
  let cursor = after;
  for (let patience = 100; patience > 0; patience -= 1) {
    const { nodes, endCursor, hasNextPage } = await page(cursor);
    told.push(...nodes);
    cursor = endCursor;
    if (!hasNextPage && isEnough(told)) return { told, cursor };
    if (!hasNextPage) await wait(50);
  }
  throw new Error(`The feed did not get so far, but to ${JSON.stringify(told.slice(-3))}`);
}
const named = (told: Told[]) => told.map(({ id, kind }) => `${kind} ${id}`);
const offices = (told: Told[]) =>
  new Set(told.flatMap(({ type, id }) => (type === 'Organisation' ? [id] : [])));
const administrator = <T>(work: (client: Client) => Promise<T>) =>
  asAdministrator(graph.databases.open, work);
const rename = (client: Client, code: string, name: string) =>
  client.query('update organisations.organisation set name = $2 where code = $1', [code, name]);

/** Where a feed stands that has told everything. */
let now: string;
beforeEach(async () => {
  const mark = `mark ${Math.random()}`;
  await administrator((client) => rename(client, '00', mark));
  now = (await allBehind(undefined, (told) => told.at(-1)?.id === '00')).cursor;
});

test('a feed begins with every office, in pages, and then goes on', async () => {
  const first = await page(undefined, 300);
  expect(first.hasNextPage).toBe(true);
  const { told } = await allBehind(first.endCursor, () => true);
  expect(offices([...first.nodes, ...told]).size).toBe(553);
  await administrator((client) => rename(client, '71.10', 'Boltim'));
  const next = await allBehind(now, ({ length }) => length > 0);
  expect(next.told).toEqual([
    expect.objectContaining({
      type: 'Organisation',
      id: '71.10',
      kind: 'UPSERTED',
      organisation: { code: '71.10' },
    }),
  ]);
  expect(await page(next.cursor)).toMatchObject({ nodes: [], hasNextPage: false });
});

test('what is written again unchanged is no change', async () => {
  await administrator(async (client) => {
    await client.query(`update organisations.organisation set name = name where code = '71'`);
    await rename(client, '72', 'Sulteng');
  });
  expect(named((await allBehind(now, ({ length }) => length > 0)).told)).toEqual(['UPSERTED 72']);
});

test('a transaction that began earlier and commits later is not skipped', async () => {
  const [early, late] = [new Client(graph.databases.open), new Client(graph.databases.open)];
  await Promise.all([early.connect(), late.connect()]);
  try {
    await early.query('begin');
    await rename(early, '71.01', 'early');
    await rename(late, '72.01', 'late');
    // The later one is committed; told now, a reader who went on from it would never hear of the earlier.
    const between = await page(now);
    expect(between.nodes).toEqual([]);
    await early.query('commit');
    const { told } = await allBehind(between.endCursor, ({ length }) => length === 2);
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
  expect(named((await allBehind(now, ({ length }) => length > 0)).told)).toEqual(['UPSERTED 72.01']);
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
  const { told } = await allBehind(now, (all) => all.at(-1)?.id === '72.01');
  expect(named(told)).toEqual(['UPSERTED 71.01', 'DELETED 96.05', 'DELETED went', 'UPSERTED 72.01']);
});

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
  const later = await allBehind(now, (all) => all.at(-1)?.id === '72.01');
  await prune('90 days');
  expect(await codeOf(now)).toBeUndefined();
  expect(await prune('0 days')).toBeGreaterThan(0);
  expect(await codeOf(now)).toBe('CURSOR_EXPIRED');
  expect(await codeOf(later.cursor)).toBeUndefined();
  const begun = await page(undefined, 10);
  const { told } = await allBehind(begun.endCursor, (all) => all.at(-1)?.id === '72.01');
  const there = await administrator((client) => client.query('select code from organisations.organisation'));
  expect(offices([...begun.nodes, ...told]).size).toBe(there.rowCount);
});

test('a database restored where transactions are numbered anew begins a new feed', async () => {
  await administrator((client) =>
    client.query(
      `update organisations.change set transaction_id = '9000000000000000000' where key = '71.01'`,
    ),
  );
  const before = await allBehind(undefined, () => true);
  expect(before.told.map(({ id }) => id)).not.toContain('71.01');
  await prune('90 days');
  expect(await codeOf(now)).toBe('CURSOR_EXPIRED');
  await allBehind(undefined, (all) => all.some(({ id }) => id === '71.01'));
});

test.each([
  ['nonsense', () => 'nonsense'],
  ['nothing', () => ''],
  [
    'of another list',
    async () =>
      (await graph.ask(PERSONA, '{ organisations(first: 1) { pageInfo { endCursor } } }')).data.organisations
        .pageInfo.endCursor,
  ],
  [
    'with numbers that are none',
    () => {
      const [version, mark] = JSON.parse(Buffer.from(now, 'base64url').toString());
      return Buffer.from(JSON.stringify([version, mark, 1, '-1', '99999999999999999999', '0', '0'])).toString(
        'base64url',
      );
    },
  ],
])('a cursor that is %s is refused', async (_, cursor) => {
  expect(await codeOf(await cursor())).toBe('BAD_CURSOR');
});

test('a cursor of another viewer is refused, and so is a page of none or too many', async () => {
  expect(await codeOf(now, 'province:71')).toBe('BAD_CURSOR');
  for (const size of [0, -1, 501]) {
    const { errors } = await feed(undefined, size);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  }
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
