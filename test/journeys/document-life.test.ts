import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { documentsOf, openMeeting } from '../kit/documents.ts';
import { addDocument, codeIn, listening, pdf, send, sha256 } from '../kit/files.ts';
import { HOST } from '../kit/meetings.ts';
import { act } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
let meetingId: string;
let documents: ReturnType<typeof documentsOf>;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  meetingId = await openMeeting(graph);
  documents = documentsOf(graph, origin, meetingId);
});
afterAll(() => graph.close());

test('only a host adds to its meeting', async () => {
  for (const persona of ['regency:71.10', 'province:72', 'integration:71']) {
    const uploadId = await send(origin, persona, pdf());
    expect(codeIn(await addDocument(graph, persona, { meetingId, uploadId }))).toBe('FORBIDDEN');
  }
});

test('another version is added, the first one stays, and nobody writes over what they have not read', async () => {
  const first = pdf(1000);
  const { id } = await documents.added({}, first);
  const next = pdf(2000);
  const add = async (expectedVersion: number, uploadId?: string) =>
    act(
      graph,
      HOST,
      'addDocumentVersion',
      { documentId: id, expectedVersion, uploadId: uploadId ?? (await send(origin, HOST, next)) },
      '{ document { version versions { number size sha256 } } }',
    );
  const { data } = await add(1);
  expect(data.addDocumentVersion.document).toEqual({
    version: 2,
    versions: [
      { number: 1, size: 1000, sha256: sha256(first) },
      { number: 2, size: 2000, sha256: sha256(next) },
    ],
  });
  expect(codeIn(await add(1))).toBe('CONFLICT');
  const path = (number: string) => `/files/meetings/documents/${id}/versions/${number}`;
  expect(Buffer.from(await (await documents.get(path('1'), HOST)).arrayBuffer()).equals(first)).toBe(true);
  for (const none of ['0', '3', '-1', 'x', '1e0', '01', '99999999999'])
    expect((await documents.get(path(none), HOST)).status).toBe(404);
});

test('a document that is withdrawn stays with its reason, and its file is its host’s', async () => {
  const { id, versions } = await documents.added({ classification: 'PUBLIC' });
  const withdraw = (persona: string, expectedVersion: number, reason = 'Salah unggah') =>
    act(
      graph,
      persona,
      'withdrawMeetingDocument',
      { documentId: id, expectedVersion, reason },
      '{ document { withdrawnAt withdrawalReason changeable versions { number } } }',
    );
  expect(codeIn(await withdraw('regency:71.10', 1))).toBe('FORBIDDEN');
  expect(codeIn(await withdraw(HOST, 1, ' '))).toBe('BAD_USER_INPUT');
  const { data } = await withdraw(HOST, 1);
  expect(data.withdrawMeetingDocument.document).toEqual({
    withdrawnAt: expect.any(String),
    withdrawalReason: 'Salah unggah',
    changeable: false,
    versions: [{ number: 1 }],
  });
  expect(codeIn(await withdraw(HOST, 2))).toBe('ILLEGAL_STEP');
  const path = versions[0].downloadPath;
  for (const [who, status] of [
    [HOST, 200],
    ['national-auditor', 200],
    ['regency:71.10', 404],
    ['national-leadership', 404],
    [undefined, 404],
  ] as const)
    expect({ who, status: (await documents.get(path, who)).status }).toEqual({ who, status });
});

test('a session that is taken away leaves its material to the meeting', async () => {
  const session = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `insert into meetings.meeting_session (id, meeting_id, position, topic, provenance)
       values (gen_random_uuid(), $1, 77, 'x', 'RECORDED') returning id`,
      [meetingId],
    );
    return rows[0].id as string;
  });
  const { id } = await documents.added({ sessionId: session, kind: 'MATERIAL' });
  const sessionIn = async () => {
    const { data } = await graph.ask(
      HOST,
      `{ meeting(id: "${meetingId}") { documents(first: 100) { nodes { id session { id } } } } }`,
    );
    return data.meeting.documents.nodes.find((node: { id: string }) => node.id === id)?.session;
  };
  expect(await sessionIn()).toEqual({ id: session });
  await asAdministrator(graph.databases.open, (client) =>
    client.query('set role meetings_owner; delete from meetings.meeting_session where position = 77'),
  );
  await asAdministrator(graph.databases.open, (client) =>
    client.query('delete from meetings.meeting_session where id = $1', [session]),
  );
  expect(await sessionIn()).toBeNull();
});
