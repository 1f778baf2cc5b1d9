import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Client } from 'pg';
import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';

export interface Told {
  type: string;
  id: string;
  kind: string;
  recordedAt: string;
}
interface Page {
  nodes: Told[];
  endCursor: string;
  hasNextPage: boolean;
}

export const rename = (client: Client, code: string, name: string) =>
  client.query('update organisations.organisation set name = $2 where code = $1', [code, name]);

/** What changed of offices, as somebody reads it who follows. */
export const organisationFeed = (graph: TestGraph, persona: string) => {
  const ask = (after?: string, first = 500, by = persona) =>
    graph.ask(
      by,
      `query ($after: String, $first: Int) { organisationChanges(after: $after, first: $first) {
         nodes { type id kind recordedAt organisation { code } } endCursor hasNextPage } }`,
      { after, first },
    );
  const page = async (after?: string, first?: number): Promise<Page> => {
    const { data, errors } = await ask(after, first);
    expect(errors).toBeUndefined();
    return data.organisationChanges;
  };
  /** Why a cursor is refused. */
  const codeOf = async (after: string, by?: string) =>
    (await ask(after, 10, by)).errors?.[0]?.extensions.code;
  /** Everything from here on; other tests of the same server may hold a feed back for a moment. */
  const allBehind = async (after: string | undefined, isEnough: (told: Told[]) => boolean) => {
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
  };
  /** Where a feed stands that has told everything. */
  const end = async (): Promise<string> => {
    const mark = `mark ${Math.random()}`;
    await asAdministrator(graph.databases.open, (client) => rename(client, '00', mark));
    return (await allBehind(undefined, (told) => told.at(-1)?.id === '00')).cursor;
  };
  return { ask, page, codeOf, allBehind, end };
};

export const named = (told: Told[]) => told.map(({ id, kind }) => `${kind} ${id}`);
export const officesIn = (told: Told[]) =>
  new Set(told.flatMap(({ type, id }) => (type === 'Organisation' ? [id] : [])));
