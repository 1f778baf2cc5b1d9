import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { documentsOf, openMeeting } from '../kit/documents.ts';
import { bearer, listening, pdf, sha256 } from '../kit/files.ts';
import { someFolder } from '../kit/files-folder.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const filesDir = someFolder();
let graph: TestGraph;
let origin: string;
let documents: ReturnType<typeof documentsOf>;
beforeAll(async () => {
  graph = await startTestGraph({ filesDir });
  origin = await listening(graph);
  documents = documentsOf(graph, origin, await openMeeting(graph));
});
afterAll(() => graph.close());

test('a province adds a document to its meeting, and whoever may read it takes the very same bytes', async () => {
  const bytes = pdf(300_000);
  const fileName = 'Laporan 🗳️ تقرير שלום "akhir".pdf';
  const document = await documents.added({ title: ' Laporan ' }, bytes, { filename: fileName });
  expect(document).toMatchObject({ title: 'Laporan', kind: 'REPORT', version: 1, changeable: true });
  const [version] = document.versions;
  expect(version).toEqual({
    number: 1,
    fileName,
    mediaType: 'application/pdf',
    size: 300_000,
    sha256: sha256(bytes),
    downloadPath: `/files/meetings/documents/${document.id}/versions/1`,
    uploadedBy: null,
  });
  for (const reader of [HOST, 'national-auditor', 'regency:72.01', 'bi']) {
    const answer = await documents.get(version.downloadPath, reader);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-cache',
      etag: `"${sha256(bytes)}"`,
      'content-length': '300000',
    });
    const [, encoded = ''] =
      /^attachment; .*filename\*=UTF-8''([^;]+)$/.exec(headers['content-disposition'] ?? '') ?? [];
    expect(decodeURIComponent(encoded)).toBe(fileName);
  }
  const refused = await documents.get(version.downloadPath);
  expect(refused.status).toBe(404);
  expect(await refused.json()).toEqual({
    code: 'NOT_FOUND',
    message: 'No such file.',
    requestId: refused.headers.get('x-request-id'),
  });
});

test('a part is given as a part, what one has already not again, and what is not there not at all', async () => {
  const bytes = pdf(5000);
  const { versions } = await documents.added({}, bytes);
  const path = versions[0].downloadPath;
  const part = await documents.get(path, HOST, { range: 'bytes=100-199' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe('bytes 100-199/5000');
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
  const last = await documents.get(path, HOST, { range: 'bytes=-10' });
  expect(Buffer.from(await last.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
  const etag = part.headers.get('etag') as string;
  expect((await documents.get(path, HOST, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
  expect((await documents.get(path, HOST, { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
  expect((await documents.get(path, HOST, { range: 'bytes=0-1,5-6' })).status).toBe(200);
  const beyond = await documents.get(path, HOST, { range: 'bytes=5000-' });
  expect(beyond.status).toBe(416);
  expect(await beyond.json()).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
  const again = await documents.get(path, HOST, { 'if-none-match': `"x", W/${etag}` });
  expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
  const head = await fetch(`${origin}${path}`, { method: 'HEAD', headers: await bearer(HOST) });
  expect({ status: head.status, length: head.headers.get('content-length') }).toEqual({
    status: 200,
    length: '5000',
  });
});

test('a file that has changed where it lies never arrives whole', async () => {
  const bytes = pdf(200_000);
  const { versions } = await documents.added({}, bytes);
  const path = versions[0].downloadPath;
  const file = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select file_id from meetings.document_version where sha256 = $1', [
      sha256(bytes),
    ]);
    return rows[0].file_id as string;
  });
  writeFileSync(join(filesDir, 'meetings/kept', file.slice(-2), file), pdf(200_000));
  await expect(documents.get(path, HOST).then((answer) => answer.arrayBuffer())).rejects.toThrow();
});
