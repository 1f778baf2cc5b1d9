import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { addDocument, bearer, codeIn, listening, meetingOf, pdf, send, sha256 } from '../kit/files.ts';
import { someFolder } from '../kit/files-folder.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { idIn, TUS, uploadsAt } from '../kit/uploads.ts';

const filesDir = someFolder();

let graph: TestGraph;
let origin: string;
let uploads: ReturnType<typeof uploadsAt>;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph({ filesDir });
  origin = await listening(graph);
  uploads = uploadsAt(origin);
  meetingId = await meetingOf(graph, '71');
});
afterAll(() => graph.close());

test('the line breaks in the middle, and the client goes on where it was', async () => {
  const bytes = pdf(2_000_000);
  const seen: string[] = [];
  let broken = false;
  const uploadId = await send(origin, HOST, bytes, {
    chunkSize: 700_000,
    retryDelays: [10, 50, 200],
    with(upload) {
      upload.options.onBeforeRequest = (request) => void seen.push(request.getMethod());
      upload.options.onChunkComplete = () => {
        if (broken) return;
        broken = true;
        // Everybody who is connected, in the middle of the next piece.
        setTimeout(() => graph.gateway.server.closeAllConnections(), 5);
      };
    },
  });
  expect(broken).toBe(true);
  const { data, errors } = await addDocument(graph, HOST, { meetingId, uploadId });
  expect(errors).toBeUndefined();
  expect(data.addMeetingDocument.document.versions[0].sha256).toBe(sha256(bytes));
});

test('of a request that broke off, what came is kept and asked for no more', async () => {
  const bytes = pdf(1_000_000);
  const path = await uploads.began(HOST, bytes.length, { sha256: sha256(bytes) });
  const { authorization } = await bearer(HOST);
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.write(
    [
      `PATCH ${path} HTTP/1.1`,
      'Host: graph',
      'Tus-Resumable: 1.0.0',
      `Authorization: ${authorization}`,
      'Upload-Offset: 0',
      'Content-Type: application/offset+octet-stream',
      `Content-Length: ${bytes.length}`,
      '',
      '',
    ].join('\r\n'),
  );
  socket.write(bytes.subarray(0, 400_000));
  await new Promise((soon) => setTimeout(soon, 300));
  socket.destroy();
  await once(socket, 'close');
  const offset = await uploads.offsetOf(path, HOST);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThanOrEqual(400_000);
  const unfinished = await addDocument(graph, HOST, { meetingId, uploadId: idIn(path) });
  expect(codeIn(unfinished)).toBe('UPLOAD_UNFINISHED');
  expect((await uploads.patch(path, HOST, offset, bytes.subarray(offset))).status).toBe(204);
  expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: idIn(path) }))).toBeUndefined();
});

test('a service that starts anew between two pieces knows how far they are', async () => {
  const bytes = pdf(500_000);
  const path = await uploads.began(HOST, bytes.length);
  await uploads.patch(path, HOST, 0, bytes.subarray(0, 200_000));
  const again = await startTestGraph({ filesDir, databases: graph.databases });
  const there = await listening(again);
  const headers = { ...TUS, ...(await bearer(HOST)) };
  const head = await fetch(`${there}${path}`, { method: 'HEAD', headers });
  expect(head.headers.get('upload-offset')).toBe('200000');
  const rest = await fetch(`${there}${path}`, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '200000', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes.subarray(200_000)),
  });
  expect(rest.status).toBe(204);
  expect(codeIn(await addDocument(again, HOST, { meetingId, uploadId: idIn(path) }))).toBeUndefined();
  await again.close();
});

test('what arrived whole and was not looked at before everything stopped is looked at when it is used', async () => {
  const { path } = await uploads.give(HOST, pdf());
  await asAdministrator(graph.databases.open, (client) =>
    client.query('update meetings.upload set sha256 = null, media_type = null where id = $1', [idIn(path)]),
  );
  expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: idIn(path) }))).toBeUndefined();
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
