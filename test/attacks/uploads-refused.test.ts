import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDocument, bearer, codeIn, listening, meetingOf, pdf, sha256 } from '../kit/files.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { idIn, metadata, refusalIn, UPLOADS, uploadsAt } from '../kit/uploads.ts';

const LIMIT = 3_000_000;

let graph: TestGraph;
let origin: string;
let uploads: ReturnType<typeof uploadsAt>;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph({ uploadLimit: LIMIT });
  origin = await listening(graph);
  uploads = uploadsAt(origin);
  meetingId = await meetingOf(graph, '71');
});
afterAll(() => graph.close());

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
    const { path, answer } = await uploads.give(HOST, content, { filename });
    expect(await refusalIn(answer)).toMatchObject({
      status: 415,
      code: 'FILE_TYPE_REFUSED',
      requestId: answer.headers.get('x-request-id'),
    });
    expect(await uploads.isGone(path, HOST)).toBe(true);
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: idIn(path) }))).toBe('UPLOAD_USED');
  });

  test.each(['a.exe', 'a.html', 'a.svg', 'a.docm', 'a.pdf.exe', 'a', 'a.zip'])(
    'anything called %s, before a byte of it is sent',
    async (filename) => {
      expect(await refusalIn(await uploads.announce(HOST, 10, { filename }))).toMatchObject({
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
    '\u202efdp.exe',
    'laporan\u202efdp.pdf',
    `${'x'.repeat(201)}.pdf`,
  ])('a name that is none: %j', async (filename) => {
    expect(await refusalIn(await uploads.announce(HOST, 10, { filename }))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      field: 'filename',
    });
  });

  test('other bytes than were announced; nothing of them is kept', async () => {
    const { path, answer } = await uploads.give(HOST, pdf(), { sha256: sha256(Buffer.from('else')) });
    expect(await refusalIn(answer)).toMatchObject({ status: 422, code: 'FILE_HASH_MISMATCH' });
    expect(await uploads.isGone(path, HOST)).toBe(true);
  });

  test('nothing at all', async () => {
    expect(await refusalIn(await uploads.announce(HOST, 0))).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
    });
  });

  test('what is too large, by its own word', async () => {
    expect(await refusalIn(await uploads.announce(HOST, LIMIT + 1))).toMatchObject({
      status: 413,
      code: 'FILE_TOO_LARGE',
    });
  });

  test('more than was announced', async () => {
    const path = await uploads.began(HOST, 100);
    expect(await refusalIn(await uploads.patch(path, HOST, 0, pdf(200)))).toMatchObject({ status: 413 });
    expect(await uploads.offsetOf(path, HOST)).toBe(0);
  });

  test('a length that is said later, parts to be joined, and a method in a header', async () => {
    const later = await uploads.ask('POST', UPLOADS, HOST, {
      'upload-defer-length': '1',
      'upload-metadata': metadata({ filename: 'a.pdf' }),
    });
    expect(later.status).toBe(400);
    const path = await uploads.began(HOST, 100);
    await uploads.ask('POST', path, HOST, { 'x-http-method-override': 'DELETE' });
    expect(await uploads.offsetOf(path, HOST)).toBe(0);
  });

  test('another protocol, a place where it is not, a body that says it is something else', async () => {
    const path = await uploads.began(HOST, 100);
    expect((await uploads.ask('PATCH', path, HOST, { 'tus-resumable': '0.2' })).status).toBe(400);
    const spoken = await fetch(`${origin}${path}`, { method: 'HEAD', headers: await bearer(HOST) });
    expect(spoken.status).toBe(412);
    expect(await refusalIn(await uploads.patch(path, HOST, 50, pdf(50)))).toMatchObject({
      status: 409,
      code: 'BAD_REQUEST',
    });
    const typed = await uploads.ask('PATCH', path, HOST, {
      'upload-offset': '0',
      'content-type': 'text/html',
    });
    expect(typed.status).toBe(400);
  });
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
