import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, step } from '../kit/meetings.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

interface Page {
  nodes: { id: string; kind: string }[];
  endCursor: string;
  hasNextPage: boolean;
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
});
afterAll(() => graph.close());

async function page(persona: string, after: string | undefined, first: number): Promise<Page> {
  const { data, errors } = await graph.ask(
    persona,
    `query ($after: String, $first: Int) { meetingChanges(after: $after, first: $first) {
       nodes { id kind } endCursor hasNextPage } }`,
    { after, first },
  );
  expect(errors).toBeUndefined();
  return data.meetingChanges;
}

/** To the end of the feed, which other tests of the same server may hold back for a moment. */
async function endOf(persona: string, isEnough: (page: Page) => boolean, after?: string): Promise<string> {
  let cursor = after;
  for (let patience = 200; patience > 0; patience -= 1) {
    const read = await page(persona, cursor, 500);
    cursor = read.endCursor;
    if (!read.hasNextPage && isEnough(read)) return cursor;
    if (!read.hasNextPage) await wait(50);
  }
  throw new Error('The feed did not get so far.');
}

const STRANGERS = ['province:72', 'regency:72.01', 'bi', 'integration:71', 'national-leadership', GUEST];

test('a draft that is written and changed moves nobody who does not see it, not by a page of one', async () => {
  const known = await meetingThatIs(graph, 'SCHEDULED');
  const names = (id: string) => (read: Page) => read.nodes.some((node) => node.id === id);
  const before = new Map<string, string>();
  for (const persona of [...STRANGERS, HOST]) before.set(persona, await endOf(persona, names(known)));

  const draft = await meetingThatIs(graph, 'DRAFT');
  for (const venue of ['Manado', 'Bitung', 'Tomohon'])
    await must(onMeeting(graph, HOST, draft, 'changeMeeting', { venue }));
  await endOf(HOST, names(draft), before.get(HOST));
  for (const persona of STRANGERS) {
    const there = before.get(persona) as string;
    expect({ persona, ...(await page(persona, there, 1)) }).toEqual({
      ...{ persona, nodes: [], endCursor: there, hasNextPage: false },
    });
  }

  await must(step(graph, HOST, draft, 'SCHEDULE'));
  for (const persona of STRANGERS) {
    const there = before.get(persona) as string;
    await endOf(persona, names(draft), there);
    expect((await page(persona, there, 500)).nodes).toContainEqual({ id: draft, kind: 'UPSERTED' });
  }
}, 120_000);
