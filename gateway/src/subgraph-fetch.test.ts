import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { inProcess } from './subgraph-fetch.ts';

const app = Fastify();
app.post('/graphql', async () => {
  await pause(2_000);
  return 'late';
});
app.get('/readyz', async () => 'ok');
afterAll(() => app.close());
const fetch = inProcess({ here: app });
const headers = { 'content-type': 'application/json' };
const URL = 'http://here.localhost/graphql';

test('a subgraph of the same process is not waited for past the deadline', async () => {
  const signal = AbortSignal.timeout(100);
  const late = fetch('here', URL, { method: 'POST', headers, body: '{}', signal });
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('nor is it asked once that has passed', async () => {
  const signal = AbortSignal.abort(new Error('over'));
  await expect(fetch('here', URL, { method: 'GET', signal })).rejects.toThrow('over');
});

test('in time it answers', async () => {
  const signal = AbortSignal.timeout(1_000);
  const answer = await fetch('here', 'http://here.localhost/readyz', { method: 'GET', signal });
  expect([answer.status, await answer.text()]).toEqual([200, 'ok']);
});
