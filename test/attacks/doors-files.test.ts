import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSealer } from '@oversight/kernel';
import { addDocument, bearer, listening, meetingOf, pdf, send } from '../kit/files.ts';
import { listen } from '../kit/raw-http.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { auditor } from '../kit/viewers.ts';
import { told } from '../kit/words.ts';

const HOST = 'province:71';
let graph: TestGraph;
let origin: string;
let service: string;
let path: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  service = `http://127.0.0.1:${await listen(graph.services.meetings?.app as never)}`;
  const uploadId = await send(origin, HOST, pdf());
  const meetingId = await meetingOf(graph, '71');
  const { data } = await addDocument(graph, HOST, { meetingId, uploadId, classification: 'CONFIDENTIAL' });
  path = data.addMeetingDocument.document.versions[0].downloadPath;
});
afterAll(() => graph.close());

const ROUTES: [method: string, path: string][] = [
  ['GET', '/files/meetings/documents/x/versions/1'],
  ['GET', '/files/meetings/evidence/x'],
  ['GET', '/files/meetings/x/invitation.html'],
  ['GET', '/files/meetings/x/minutes.html'],
  ['GET', '/files/meetings/nothing'],
  ['GET', `/calendar/meetings/${'a'.repeat(32)}.ics`],
  ['POST', '/files/meetings/uploads'],
  ['PATCH', `/files/meetings/uploads/${randomUUID()}`],
  ['HEAD', `/files/meetings/uploads/${randomUUID()}`],
  ['DELETE', `/files/meetings/uploads/${randomUUID()}`],
];

const passportFor = async (audience: string): Promise<Record<string, string>> => {
  const id = randomUUID();
  const seal = await createSealer(graph.passportKeys.privateKey);
  return { passport: await seal(auditor, audience, id), 'x-request-id': id };
};

test.each(ROUTES)('behind the gateway’s back, %s %s hears nothing but 401', async (method, route) => {
  const token = await bearer('national-auditor');
  const foreign = await passportFor('findings');
  const other = { ...(await passportFor('meetings')), 'x-request-id': randomUUID() };
  for (const headers of [{}, token, { passport: 'x' }, foreign, other]) {
    const answer = await fetch(`${service}${route}`, { method, headers: headers as Record<string, string> });
    expect({ status: answer.status, body: await answer.text() }).toEqual({ status: 401, body: '' });
  }
});

test('control: with a passport of its own the service gives the file', async () => {
  expect((await fetch(`${service}${path}`, { headers: await passportFor('meetings') })).status).toBe(200);
});

test('a passport that a client brings along is nobody’s', async () => {
  const brought = await passportFor('meetings');
  expect((await fetch(`${origin}${path}`, { headers: brought })).status).toBe(404);
  const headers = { ...brought, ...(await bearer('province:72')) };
  expect((await fetch(`${origin}${path}`, { headers })).status).toBe(404);
  expect((await fetch(`${origin}${path}`, { headers: await bearer(HOST) })).status).toBe(200);
});

test('what is there for others and what is nowhere are one answer', async () => {
  const nowhere = path.replace(/documents\/[^/]+/, `documents/${randomUUID()}`);
  const answers = await Promise.all(
    [path, nowhere].map(async (each) => {
      const answer = await fetch(`${origin}${each}`, { headers: await bearer('province:72') });
      const { requestId, ...body } = (await answer.json()) as Record<string, unknown>;
      const { date, 'x-request-id': id, ...headers } = Object.fromEntries(answer.headers);
      expect(requestId).toBe(id);
      return { status: answer.status, body, headers };
    }),
  );
  expect(answers[0]).toEqual(answers[1]);
});

test('no other service answers there, and no refusal tells how we are built', async () => {
  for (const name of ['organisations', 'findings', 'whistleblowing', 'gateway', '__proto__', 'constructor'])
    for (const prefix of ['files', 'calendar']) {
      const answer = await fetch(`${origin}/${prefix}/${name}/x`, {
        headers: await bearer('national-auditor'),
      });
      expect({ name, status: answer.status }).toEqual({ name, status: 404 });
      expect(told(await answer.text())).toEqual([]);
    }
  for (const [method, route] of ROUTES) {
    const answer = await fetch(`${origin}${route}`, { method });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(told(await answer.text(), route)).toEqual([]);
  }
});

test('a method that is none of it is refused at the door', async () => {
  for (const method of ['PUT', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const answer = await graph.gateway.inject({ method: method as never, url: path }).catch(() => undefined);
    expect(answer?.statusCode ?? 404).toBe(404);
  }
  const posted = await fetch(`${origin}/calendar/meetings/x.ics`, { method: 'POST', body: 'x' });
  expect(posted.status).toBe(404);
});
