import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair } from 'jose';
import { startTinyGraph, type TinyGraph } from './testing/tiny-graph.ts';

let graph: TinyGraph;
beforeAll(async () => {
  graph = await startTinyGraph();
});
afterAll(() => graph.close());

const readyz = async () => {
  const { statusCode, body, headers } = await graph.app.inject('/readyz');
  return { statusCode, body, type: headers['content-type'] };
};
const type = 'text/plain; charset=utf-8';

test('ready when every subgraph is, and it says who is not', async () => {
  graph.subgraph('meetings').state.ready = false;
  expect(await readyz()).toEqual({ statusCode: 503, body: 'not ready: meetings\n', type });
  graph.subgraph('meetings').state.ready = true;
  expect(await readyz()).toEqual({ statusCode: 200, body: 'ok\n', type });
});

test('alive whatever the subgraphs are', async () => {
  graph.subgraph('meetings').state.ready = false;
  expect(await graph.app.inject('/livez')).toMatchObject({ statusCode: 200, body: 'ok\n' });
  graph.subgraph('meetings').state.ready = true;
});

test('a silent subgraph is not waited for', async () => {
  const open = await startTinyGraph({
    fetch: (subgraph, _, { signal }) =>
      subgraph === 'meetings'
        ? new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
        : Promise.resolve(new Response('ok')),
  });
  expect((await open.app.inject('/readyz')).body).toBe('not ready: meetings\n');
  await open.close();
});

test('subgraphs that are gone are all named', async () => {
  await graph.subgraph('meetings').close();
  await graph.subgraph('organisations').close();
  expect((await readyz()).body).toBe('not ready: meetings, organisations\n');
});

test('one that does not take our passports is not ready for us', async () => {
  const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
  const other = await startTinyGraph({
    passportPrivateKey: { ...(await exportJWK(privateKey)), kid: 'other' },
  });
  expect((await other.app.inject('/readyz')).body).toBe(
    'not ready: meetings, organisations, whistleblowing\n',
  );
  await other.close();
});
