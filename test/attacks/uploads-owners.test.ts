import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { addDocument, codeIn, listening, meetingOf, pdf } from '../kit/files.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { idIn, refusalIn, uploadsAt } from '../kit/uploads.ts';

let graph: TestGraph;
let uploads: ReturnType<typeof uploadsAt>;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph();
  uploads = uploadsAt(await listening(graph));
  meetingId = await meetingOf(graph, '71');
});
afterAll(() => graph.close());

describe('whose it is', () => {
  test('nobody sends without a token', async () => {
    expect(await refusalIn(await uploads.announce(undefined, 10))).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  test.each(['national-leadership', 'bi', 'external-auditor:bpk', 'whistleblowing:intake'])(
    '%s sends nothing: there is nothing to add it to',
    async (persona) => {
      expect(await refusalIn(await uploads.announce(persona, 10))).toMatchObject({
        status: 403,
        code: 'FORBIDDEN',
      });
    },
  );

  test.each(['province:72', 'national-auditor', 'integration:71', undefined])(
    '%s neither finds another’s upload, nor goes on with it, ends it or uses it',
    async (stranger) => {
      const bytes = pdf();
      const path = await uploads.began(HOST, bytes.length);
      await uploads.patch(path, HOST, 0, bytes.subarray(0, 100));
      for (const answer of [
        await uploads.ask('HEAD', path, stranger),
        await uploads.patch(path, stranger, 100, bytes.subarray(100)),
        await uploads.ask('DELETE', path, stranger),
        await uploads.ask('GET', path, stranger),
      ])
        expect(answer.status).toBe(404);
      expect(await uploads.offsetOf(path, HOST)).toBe(100);
      await uploads.patch(path, HOST, 100, bytes.subarray(100));
      if (stranger === 'national-auditor')
        expect(codeIn(await addDocument(graph, stranger, { meetingId, uploadId: idIn(path) }))).toBe(
          'NOT_FOUND',
        );
    },
  );

  test('it is used once, and what is given up is not used at all', async () => {
    const { path } = await uploads.give(HOST, pdf());
    const uploadId = idIn(path);
    const both = await Promise.all([1, 2].map(() => addDocument(graph, HOST, { meetingId, uploadId })));
    expect(both.map(codeIn).sort()).toEqual(['UPLOAD_USED', undefined]);
    for (const answer of [await uploads.ask('HEAD', path, HOST), await uploads.ask('DELETE', path, HOST)])
      expect(answer.status).toBe(404);
    const given = await uploads.began(HOST, 10);
    expect((await uploads.ask('DELETE', given, HOST)).status).toBe(204);
    expect(await uploads.isGone(given, HOST)).toBe(true);
    expect(codeIn(await addDocument(graph, HOST, { meetingId, uploadId: idIn(given) }))).toBe('UPLOAD_USED');
  });

  test('a refused use leaves it to be used', async () => {
    const { path } = await uploads.give(HOST, pdf());
    const uploadId = idIn(path);
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
    const path = await uploads.began(HOST, 10);
    await asAdministrator(graph.databases.open, (client) =>
      client.query(`update meetings.upload set created_at = now() - interval '25 hours' where id = $1`, [
        idIn(path),
      ]),
    );
    expect(await uploads.isGone(path, HOST)).toBe(true);
  });

  test('nobody has more than twenty that wait', async () => {
    const persona = 'province:73';
    for (let count = 0; count < 20; count++) await uploads.began(persona, 10);
    expect(await refusalIn(await uploads.announce(persona, 10))).toMatchObject({
      status: 429,
      code: 'TOO_MANY_UPLOADS',
    });
  });
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
