import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listening, send } from '../kit/files.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const give = (service: string, bytes: Buffer, filename: string) =>
  send(origin, 'national-auditor', bytes, {
    endpoint: `${origin}/files/${service}/uploads`,
    metadata: { filename },
  }).then(
    () => 'taken',
    (error: Error) => /"code":"(\w+)"/.exec(error.message)?.[1],
  );

test.each<[string, string, Buffer, string, string]>([
  ['a table as text', 'findings', Buffer.from('a;b\n1;2\n'), 'a.csv', 'taken'],
  ['one in another script', 'findings', Buffer.from('temuan;مرتين 👀\n'), 'A.CSV', 'taken'],
  ['a table where none is read', 'meetings', Buffer.from('a;b\n1;2\n'), 'a.csv', 'FILE_TYPE_REFUSED'],
  ['text that is called otherwise', 'findings', Buffer.from('a;b\n'), 'a.txt', 'FILE_TYPE_REFUSED'],
  ['bytes that are no text', 'findings', Buffer.from([0x61, 0xff, 0x62]), 'a.csv', 'FILE_TYPE_REFUSED'],
  ['text that is cut within a letter', 'findings', Buffer.from([0x61, 0xc3]), 'a.csv', 'FILE_TYPE_REFUSED'],
  ['text with NUL', 'findings', Buffer.from('a\u0000b'), 'a.csv', 'FILE_TYPE_REFUSED'],
  [
    'a PDF that is called a table',
    'findings',
    Buffer.from('%PDF-1.7\nabc\n%%EOF'),
    'a.csv',
    'FILE_TYPE_REFUSED',
  ],
])('%s, sent to %s', async (_, service, bytes, filename, becomes) => {
  expect(await give(service, bytes, filename)).toBe(becomes);
});
