import type { Client } from 'pg';
import { changeFeed, type Told } from './change-feed.ts';
import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';

interface OfficeTold extends Told {
  recordedAt: string;
}

export const rename = (client: Client, code: string, name: string) =>
  client.query('update organisations.organisation set name = $2 where code = $1', [code, name]);

/** What changed of offices, as somebody reads it who follows. */
export const organisationFeed = (graph: TestGraph, persona: string) => {
  const fields = 'type id kind recordedAt organisation { code }';
  const feed = changeFeed<OfficeTold>(graph, persona, 'organisationChanges', fields);
  /** Where a feed stands that has told everything. */
  const end = async (): Promise<string> => {
    const mark = `mark ${Math.random()}`;
    await asAdministrator(graph.databases.open, (client) => rename(client, '00', mark));
    return (await feed.allBehind(undefined, (told) => told.at(-1)?.id === '00')).cursor;
  };
  return { ...feed, end };
};

export const named = (told: Told[]) => told.map(({ id, kind }) => `${kind} ${id}`);
export const officesIn = (told: Told[]) =>
  new Set(told.flatMap(({ type, id }) => (type === 'Organisation' ? [id] : [])));
