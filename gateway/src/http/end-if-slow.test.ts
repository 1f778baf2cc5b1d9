import { connect } from 'node:net';
import { expect, test } from '@jest/globals';
import { startTinyGraph } from '../testing/tiny-graph.ts';

test('a question that does not come in time is not waited for, though a file would be', async () => {
  const graph = await startTinyGraph({ requestTimeout: 300 });
  const url = await graph.app.listen({ host: '127.0.0.1', port: 0 });
  const start = performance.now();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{"query":',
  );
  const dripping = setInterval(() => socket.write(' '), 100);
  socket.on('error', () => {});
  await new Promise((closed) => socket.once('close', closed));
  clearInterval(dripping);
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(graph.subgraph('organisations').heard).toEqual([]);
  await graph.close();
});
