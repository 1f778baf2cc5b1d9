import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { appoint, done, emptyOffices } from '../kit/office-changes.ts';
import { organisationFeed } from '../kit/organisation-feed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
  await emptyOffices(graph);
});
afterAll(() => graph.close());

interface Reader {
  feed: ReturnType<typeof organisationFeed>;
  cursor: string | undefined;
}
/** What becomes of one node until the end that is marked here, always read from the reader's place. */
async function toldOf({ feed, cursor }: Reader, id: unknown, end: string): Promise<string[]> {
  for (let patience = 40; patience > 0; patience -= 1) {
    const { nodes } = await feed.page(cursor);
    if (nodes.some(({ type, recordedAt }) => type === 'ExternalBody' && recordedAt >= end))
      return nodes.filter((node) => node.id === id).map(({ kind }) => kind);
    await wait(50);
  }
  throw new Error('The feed did not get so far.');
}
const markEnd = () =>
  asAdministrator(graph.databases.open, async (client): Promise<string> => {
    const { rows } = await client.query('select clock_timestamp() as now');
    await client.query(
      `update organisations.external_body set relation = 'x' || random() where code = 'DPR'`,
    );
    return rows[0].now.toISOString();
  });

test('a change of somebody in the secretariat is told to who may see them, and a feed ends where a viewer’s sight does', async () => {
  await wait(300);
  const readers = await Promise.all(
    ['province:71', 'province:72', 'bi', 'integration:71'].map(async (persona): Promise<Reader> => {
      const feed = organisationFeed(graph, persona);
      return { feed, cursor: (await feed.allBehind(undefined, () => true)).cursor };
    }),
  );
  const treasurer = await appoint(graph, 'regency:71.01', '71.01', { position: 'TREASURER' });
  const end = await markEnd();
  const seen = await Promise.all(readers.map((reader) => toldOf(reader, treasurer.id, end)));
  expect(seen).toEqual([['UPSERTED'], [], [], ['UPSERTED']]);
  // As a member everybody sees them; as a treasurer again, who may not is told that they went.
  const member = await done(graph, 'regency:71.01', 'correctOfficeHolder', {
    officeHolderId: treasurer.id,
    position: 'MEMBER',
    expectedVersion: treasurer.version,
  });
  await done(graph, 'regency:71.01', 'correctOfficeHolder', {
    officeHolderId: treasurer.id,
    position: 'TREASURER',
    expectedVersion: member.version,
  });
  const later = await markEnd();
  const after = await Promise.all(readers.map((reader) => toldOf(reader, treasurer.id, later)));
  expect(after).toEqual([['UPSERTED'], ['DELETED'], ['DELETED'], ['UPSERTED']]);
});
