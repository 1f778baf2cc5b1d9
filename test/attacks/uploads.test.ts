import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asAdministrator, emptyAuditLog } from '../kit/databases.ts';
import { addDocument, bearer, codeIn, listening, meetingOf, pdf, send, sha256 } from '../kit/files.ts';
import { someFolder } from '../kit/files-folder.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const HOST = 'province:71';
const LIMIT = 3_000_000;
const UPLOADS = '/files/meetings/uploads';
const filesDir = someFolder();

let graph: TestGraph;
let origin: string;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph({ filesDir, uploadLimit: LIMIT });
  origin = await listening(graph);
  meetingId = await meetingOf(graph, '71');
});
afterAll(() => graph.close());

const TUS = { 'tus-resumable': '1.0.0' };
const ask = async (
  method: string,
  path: string,
  persona: string | undefined,
  headers: Record<string, string> = {},
  body?: Buffer,
) =>
  fetch(`${origin}${path}`, {
    method,
    headers: { ...TUS, ...(await bearer(persona)), ...headers },
    body: body && new Uint8Array(body),
  });
const told = async (answer: Response) => ({ status: answer.status, ...JSON.parse(await answer.text()) });

const metadata = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
const announce = (persona: string | undefined, size: number, values: Record<string, string> = {}) =>
  ask('POST', UPLOADS, persona, {
    'upload-length': String(size),
    'upload-metadata': metadata({ filename: 'a.pdf', ...values }),
  });
const began = async (persona: string, size: number, values = {}): Promise<string> => {
  const answer = await announce(persona, size, values);
  expect({ status: answer.status, location: answer.headers.get('location') }).toEqual({
    status: 201,
    location: expect.stringMatching(/^\/files\/meetings\/uploads\/[0-9a-f-]{36}$/),
  });
  return answer.headers.get('location') as string;
};
const patch = (path: string, persona: string | undefined, offset: number, body: Buffer) =>
  ask(
    'PATCH',
    path,
    persona,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  );
const offsetOf = async (path: string, persona = HOST) =>
  Number((await ask('HEAD', path, persona)).headers.get('upload-offset'));
const give = async (persona: string, bytes: Buffer, values: Record<string, string> = {}) => {
  const path = await began(persona, bytes.length, values);
  return { path, answer: await patch(path, persona, 0, bytes) };
};
/** Everything that lies on the disk for a service. */
const isGone = async (path: string) => (await ask('HEAD', path, HOST)).status === 404;

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
  const path = await began(HOST, bytes.length, { sha256: sha256(bytes) });
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
  const offset = await offsetOf(path);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThanOrEqual(400_000);
  const unfinished = await addDocument(graph, HOST, { meetingId, uploadId: path.slice(-36) });
  expect(codeIn(unfinished)).toBe('UPLOAD_UNFINISHED');
  expect((await patch(path, HOST, offset, bytes.subarray(offset))).status).toBe(204);
  expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: path.slice(-36) }))).toBeUndefined();
});

test('a service that starts anew between two pieces knows how far they are', async () => {
  const bytes = pdf(500_000);
  const path = await began(HOST, bytes.length);
  await patch(path, HOST, 0, bytes.subarray(0, 200_000));
  const again = await startTestGraph({ filesDir, databases: graph.databases, uploadLimit: LIMIT });
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
  expect(codeIn(await addDocument(again, HOST, { meetingId, uploadId: path.slice(-36) }))).toBeUndefined();
  await again.close();
});

test('what arrived whole and was not looked at before everything stopped is looked at when it is used', async () => {
  const { path } = await give(HOST, pdf());
  await asAdministrator(graph.databases.open, (client) =>
    client.query('update meetings.upload set sha256 = null, media_type = null where id = $1', [
      path.slice(-36),
    ]),
  );
  expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: path.slice(-36) }))).toBeUndefined();
});

describe('what is not taken', () => {
  const zip = Buffer.from('504b0304', 'hex');
  test.each<[what: string, name: string, content: Buffer]>([
    ['a program called a document', 'surat.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['a page called a document', 'surat.pdf', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing that can run',
      'surat.pdf',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
    ],
    ['a script', 'surat.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['an archive', 'surat.docx', Buffer.concat([zip, Buffer.alloc(200)])],
    ['a picture called a document', 'surat.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a Linux program', 'surat.jpg', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(300)])],
    ['plain text', 'surat.pdf', Buffer.from('hello')],
  ])('%s', async (_, filename, content) => {
    const { path, answer } = await give(HOST, content, { filename });
    expect(await told(answer)).toMatchObject({
      status: 415,
      code: 'FILE_TYPE_REFUSED',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(await isGone(path)).toBe(true);
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: path.slice(-36) }))).toBe(
      'UPLOAD_USED',
    );
  });

  test.each(['a.exe', 'a.html', 'a.svg', 'a.docm', 'a.pdf.exe', 'a', 'a.zip', '\u202efdp.exe'])(
    'anything called %s, before a byte of it is sent',
    async (filename) => {
      expect(await told(await announce(HOST, 10, { filename }))).toMatchObject({
        status: 415,
        code: 'FILE_TYPE_REFUSED',
      });
    },
  );

  test.each([
    '../../etc/passwd.pdf',
    'a/b.pdf',
    'a\\b.pdf',
    'a\u0000.pdf',
    'a\r\nb.pdf',
    '',
    '..',
    `${'x'.repeat(201)}.pdf`,
  ])('a name that is none: %j', async (filename) => {
    expect(await told(await announce(HOST, 10, { filename }))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      field: 'filename',
    });
  });

  test('other bytes than were announced; nothing of them is kept', async () => {
    const { path, answer } = await give(HOST, pdf(), { sha256: sha256(Buffer.from('else')) });
    expect(await told(answer)).toMatchObject({ status: 422, code: 'FILE_HASH_MISMATCH' });
    expect(await isGone(path)).toBe(true);
  });

  test('nothing at all', async () => {
    expect(await told(await announce(HOST, 0))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  test('what is too large, by its own word', async () => {
    expect(await told(await announce(HOST, LIMIT + 1))).toMatchObject({
      status: 413,
      code: 'FILE_TOO_LARGE',
    });
  });

  test('more than was announced', async () => {
    const path = await began(HOST, 100);
    expect(await told(await patch(path, HOST, 0, pdf(200)))).toMatchObject({ status: 413 });
    expect(await offsetOf(path)).toBe(0);
  });

  test('a length that is said later, parts to be joined, and a method in a header', async () => {
    const later = await ask('POST', UPLOADS, HOST, {
      'upload-defer-length': '1',
      'upload-metadata': metadata({ filename: 'a.pdf' }),
    });
    expect(later.status).toBe(400);
    const path = await began(HOST, 100);
    await ask('POST', path, HOST, { 'x-http-method-override': 'DELETE' });
    expect(await offsetOf(path)).toBe(0);
  });

  test('another protocol, a place where it is not, a body that says it is something else', async () => {
    const path = await began(HOST, 100);
    expect((await ask('PATCH', path, HOST, { 'tus-resumable': '0.2' })).status).toBe(400);
    const spoken = await fetch(`${origin}${path}`, { method: 'HEAD', headers: await bearer(HOST) });
    expect(spoken.status).toBe(412);
    expect(await told(await patch(path, HOST, 50, pdf(50)))).toMatchObject({
      status: 409,
      code: 'BAD_REQUEST',
    });
    const typed = await ask('PATCH', path, HOST, { 'upload-offset': '0', 'content-type': 'text/html' });
    expect(typed.status).toBe(400);
  });
});

describe('whose it is', () => {
  test('nobody sends without a token', async () => {
    expect(await told(await announce(undefined, 10))).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test.each(['national-leadership', 'bi', 'external-auditor:bpk', 'whistleblowing:intake'])(
    '%s sends nothing: there is nothing to add it to',
    async (persona) => {
      expect(await told(await announce(persona, 10))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    },
  );

  test.each(['province:72', 'national-auditor', 'integration:71', undefined])(
    '%s neither finds another’s upload, nor goes on with it, ends it or uses it',
    async (stranger) => {
      const bytes = pdf();
      const path = await began(HOST, bytes.length);
      await patch(path, HOST, 0, bytes.subarray(0, 100));
      for (const answer of [
        await ask('HEAD', path, stranger),
        await patch(path, stranger, 100, bytes.subarray(100)),
        await ask('DELETE', path, stranger),
        await ask('GET', path, stranger),
      ])
        expect(answer.status).toBe(404);
      expect(await offsetOf(path)).toBe(100);
      await patch(path, HOST, 100, bytes.subarray(100));
      if (stranger === 'national-auditor')
        expect(codeIn(await addDocument(graph, stranger, { meetingId, uploadId: path.slice(-36) }))).toBe(
          'NOT_FOUND',
        );
    },
  );

  test('it is used once, and what is given up is not used at all', async () => {
    const { path } = await give(HOST, pdf());
    const uploadId = path.slice(-36);
    const both = await Promise.all([1, 2].map(() => addDocument(graph, HOST, { meetingId, uploadId })));
    expect(both.map(codeIn).sort()).toEqual(['UPLOAD_USED', undefined]);
    for (const answer of [await ask('HEAD', path, HOST), await ask('DELETE', path, HOST)])
      expect(answer.status).toBe(404);
    const given = await began(HOST, 10);
    expect((await ask('DELETE', given, HOST)).status).toBe(204);
    expect(await isGone(given)).toBe(true);
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: given.slice(-36) }))).toBe(
      'UPLOAD_USED',
    );
  });

  test('a refused use leaves it to be used', async () => {
    const { path } = await give(HOST, pdf());
    const uploadId = path.slice(-36);
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId, title: ' ' }))).toBe(
      'BAD_USER_INPUT',
    );
    const elsewhere = await meetingOf(graph, '72');
    expect(codeIn(await addDocument(graph, HOST, { meetingId: elsewhere, uploadId }))).toBe('FORBIDDEN');
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId, sessionId: meetingId }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId }))).toBeUndefined();
  });

  test('after a day it is nobody’s', async () => {
    const path = await began(HOST, 10);
    await asAdministrator(graph.databases.open, (client) =>
      client.query(`update meetings.upload set created_at = now() - interval '25 hours' where id = $1`, [
        path.slice(-36),
      ]),
    );
    expect(await isGone(path)).toBe(true);
  });

  test('nobody has more than twenty that wait', async () => {
    const persona = 'province:73';
    for (let count = 0; count < 20; count++) await began(persona, 10);
    expect(await told(await announce(persona, 10))).toMatchObject({ status: 429, code: 'TOO_MANY_UPLOADS' });
  });
});

test('the log has what was sent and what was refused, under its id', async () => {
  await asAdministrator(graph.databases.open, (client) => emptyAuditLog(client, 'meetings'));
  const { path, answer } = await give(HOST, Buffer.from('no pdf'));
  await announce('bi', 10);
  await announce(undefined, 10);
  const entries = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      'select verb, outcome, code, node_id, subject, request_id from meetings.audit_entry order by at, verb',
    ),
  );
  const own = { subject: `demonstration:${HOST}`, node_id: path.slice(-36) };
  expect(entries.rows).toEqual([
    { ...own, verb: 'createUpload', outcome: 'DONE', code: null, request_id: expect.any(String) },
    {
      ...own,
      verb: 'finishUpload',
      outcome: 'REFUSED',
      code: 'FILE_TYPE_REFUSED',
      request_id: answer.headers.get('x-request-id'),
    },
    expect.objectContaining({ verb: 'createUpload', outcome: 'REFUSED', code: 'FORBIDDEN' }),
  ]);
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
