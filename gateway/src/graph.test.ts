import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { startGraph } from './graph.ts';
import { overHttp } from './subgraph-fetch.ts';
import { composeTiny } from './testing/tiny-graph.ts';

const start = (supergraphSdl: string, subgraphUrls: Record<string, string> = {}, addressesRequired = false) =>
  startGraph({
    supergraphSdl,
    subgraphUrls,
    addressesRequired,
    fetch: overHttp,
    introspection: false,
    log: () => {},
  });

test('a subgraph is where the supergraph says, unless it is told otherwise', async () => {
  const { apollo, subgraphs } = await start(composeTiny(), { meetings: 'http://127.0.0.1:1/graphql' });
  expect(Object.fromEntries(subgraphs.map(({ name, url }) => [name, url]))).toEqual({
    organisations: 'http://organisations.invalid/graphql',
    meetings: 'http://127.0.0.1:1/graphql',
    whistleblowing: 'http://whistleblowing.invalid/graphql',
  });
  await apollo.stop();
});

test('where addresses are required, one that is missing stops the start', async () => {
  const everywhere = Object.fromEntries(
    ['organisations', 'meetings', 'whistleblowing'].map((name) => [name, `http://10.0.0.1/${name}`]),
  );
  const { apollo } = await start(composeTiny(), everywhere, true);
  await apollo.stop();
  const { meetings: _, ...others } = everywhere;
  await expect(start(composeTiny(), others, true)).rejects.toMatchObject({
    code: 'WRONG_CONFIGURATION',
    message: 'SUBGRAPH_URLS: does not say where meetings is.',
  });
});

test('an address for a subgraph that is not in the supergraph stops the start', async () => {
  await expect(start(composeTiny(), { findngs: 'http://127.0.0.1:1/graphql' })).rejects.toThrow(
    'there is no subgraph findngs',
  );
});

test('a subgraph without any address stops the start', async () => {
  const sdl = composeTiny().replace('http://meetings.invalid/graphql', '');
  await expect(start(sdl)).rejects.toThrow('subgraph meetings has no address');
});

test('a supergraph that is none stops the start', async () => {
  await expect(start('type Query { a: Int }')).rejects.toThrow();
});
