import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { addDocument, bearer, codeIn, listening, meetingOf, pdf, send, sha256 } from '../kit/files.ts';
import { someFolder } from '../kit/files-folder.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const HOST = 'province:71';
const filesDir = someFolder();
let graph: TestGraph;
let origin: string;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph({ filesDir });
  origin = await listening(graph);
  // One that is open to everybody, and to which not everybody of the province was invited.
  meetingId = await meetingOf(graph, '71');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update meetings.meeting set classification = 'PUBLIC', addressed_offices = '{71,71.10}', addressed_provinces = '{71}' where id = $1`,
      [meetingId],
    ),
  );
});
afterAll(() => graph.close());

const get = async (path: string, persona?: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers: { ...(await bearer(persona)), ...headers } });

/** A document with one version, by its host. */
async function added(input: object = {}, bytes = pdf(), metadata = {}) {
  const uploadId = await send(origin, HOST, bytes, { metadata });
  const { data, errors } = await addDocument(graph, HOST, { meetingId, uploadId, ...input });
  expect(errors).toBeUndefined();
  return data.addMeetingDocument.document;
}

test('a province adds a document to its meeting, and whoever may read it takes the very same bytes', async () => {
  const bytes = pdf(300_000);
  const fileName = 'Laporan 🗳️ تقرير שלום "akhir".pdf';
  const document = await added({ title: ' Laporan ' }, bytes, { filename: fileName });
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
    const answer = await get(version.downloadPath, reader);
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
  const refused = await get(version.downloadPath);
  expect(refused.status).toBe(404);
  expect(await refused.json()).toEqual({
    code: 'NOT_FOUND',
    message: 'No such file.',
    requestId: refused.headers.get('x-request-id'),
  });
});

const READERS = [
  'national-auditor',
  'national-leadership',
  'national-secretariat',
  'province:71',
  'province:72',
  'regency:71.10',
  'regency:71.01',
  'bi',
  'integration:71',
  'external-auditor:bpk',
  'external-auditor:bpk@72.01',
  'whistleblowing:chair',
  undefined,
];
const EVERYBODY = READERS.map(String);
const WITH_A_ROLE = EVERYBODY.filter((name) => name !== 'undefined' && name !== 'external-auditor:bpk@72.01');
const WHO_WERE_THERE = [
  'national-auditor',
  'national-leadership',
  'province:71',
  'regency:71.10',
  'external-auditor:bpk',
];

test.each([
  ['REPORT', 'PUBLIC', EVERYBODY],
  ['MINUTES', 'PUBLIC', EVERYBODY],
  ['REPORT', 'RESTRICTED', WITH_A_ROLE],
  ['MINUTES', 'RESTRICTED', WHO_WERE_THERE],
  ['REPORT', 'CONFIDENTIAL', WHO_WERE_THERE],
])('%s that is %s is read, and taken, by those it is for', async (kind, classification, expected) => {
  const { id, versions } = await added({ kind, classification });
  const listed: string[] = [];
  const taken: string[] = [];
  for (const reader of READERS) {
    const { data } = await graph.ask(
      reader,
      `{ meeting(id: "${meetingId}") { documents(first: 100) { nodes { id } } } }`,
    );
    if (data.meeting.documents.nodes.some((node: { id: string }) => node.id === id))
      listed.push(String(reader));
    const { status } = await get(versions[0].downloadPath, reader);
    if (status === 200) taken.push(String(reader));
    else expect(status).toBe(404);
  }
  expect(listed).toEqual(expected);
  expect(taken).toEqual(expected);
});

test('classifying the meeting shuts what was open, and drafting it all', async () => {
  const { versions } = await added({ classification: 'PUBLIC' });
  const path = versions[0].downloadPath;
  const statusOf = async (who?: string) => (await get(path, who)).status;
  const change = (sql: string) =>
    asAdministrator(graph.databases.open, (client) =>
      client.query(`update meetings.meeting set ${sql} where id = $1`, [meetingId]),
    );
  expect([await statusOf(), await statusOf('regency:72.01')]).toEqual([200, 200]);
  await change(`classification = 'CONFIDENTIAL'`);
  expect([await statusOf(), await statusOf('regency:72.01')]).toEqual([404, 200]);
  await change('published = false');
  expect([
    await statusOf('regency:71.10'),
    await statusOf('national-leadership'),
    await statusOf(HOST),
  ]).toEqual([404, 404, 200]);
  await change(`classification = 'PUBLIC', published = true`);
  expect(await statusOf()).toBe(200);
});

test('a part is given as a part, what one has already not again, and what is not there not at all', async () => {
  const bytes = pdf(5000);
  const { versions } = await added({}, bytes);
  const path = versions[0].downloadPath;
  const part = await get(path, HOST, { range: 'bytes=100-199' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe('bytes 100-199/5000');
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true);
  const last = await get(path, HOST, { range: 'bytes=-10' });
  expect(Buffer.from(await last.arrayBuffer()).equals(bytes.subarray(-10))).toBe(true);
  const etag = part.headers.get('etag') as string;
  expect((await get(path, HOST, { range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
  expect((await get(path, HOST, { range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
  expect((await get(path, HOST, { range: 'bytes=0-1,5-6' })).status).toBe(200);
  const beyond = await get(path, HOST, { range: 'bytes=5000-' });
  expect(beyond.status).toBe(416);
  expect(await beyond.json()).toMatchObject({ code: 'RANGE_NOT_SATISFIABLE' });
  const again = await get(path, HOST, { 'if-none-match': `"x", W/${etag}` });
  expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
  const head = await fetch(`${origin}${path}`, { method: 'HEAD', headers: await bearer(HOST) });
  expect({ status: head.status, length: head.headers.get('content-length') }).toEqual({
    status: 200,
    length: '5000',
  });
});

test('another version is added, the first one stays, and nobody writes over what they have not read', async () => {
  const first = pdf(1000);
  const { id } = await added({}, first);
  const next = pdf(2000);
  const add = async (expectedVersion: number, uploadId?: string) =>
    graph.ask(
      HOST,
      `mutation ($input: AddDocumentVersionInput!) { addDocumentVersion(input: $input) {
         document { version versions { number size sha256 } } } }`,
      { input: { documentId: id, expectedVersion, uploadId: uploadId ?? (await send(origin, HOST, next)) } },
    );
  const { data } = await add(1);
  expect(data.addDocumentVersion.document).toEqual({
    version: 2,
    versions: [
      { number: 1, size: 1000, sha256: sha256(first) },
      { number: 2, size: 2000, sha256: sha256(next) },
    ],
  });
  expect(codeIn(await add(1))).toBe('STALE_VERSION');
  const path = (number: string) => `/files/meetings/documents/${id}/versions/${number}`;
  expect(Buffer.from(await (await get(path('1'), HOST)).arrayBuffer()).equals(first)).toBe(true);
  for (const none of ['0', '3', '-1', 'x', '1e0', '01', '99999999999'])
    expect((await get(path(none), HOST)).status).toBe(404);
});

test('a document that is withdrawn stays with its reason, and its file is its host’s', async () => {
  const { id, versions } = await added({ classification: 'PUBLIC' });
  const withdraw = (persona: string, expectedVersion: number, reason = 'Salah unggah') =>
    graph.ask(
      persona,
      `mutation ($input: WithdrawMeetingDocumentInput!) { withdrawMeetingDocument(input: $input) {
         document { withdrawnAt withdrawalReason changeable versions { number } } } }`,
      { input: { documentId: id, expectedVersion, reason } },
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
    expect({ who, status: (await get(path, who)).status }).toEqual({ who, status });
});

test('only a host adds to its meeting', async () => {
  for (const persona of ['regency:71.10', 'province:72', 'integration:71']) {
    const uploadId = await send(origin, persona, pdf());
    expect(codeIn(await addDocument(graph, persona, { meetingId, uploadId }))).toBe('FORBIDDEN');
  }
});

test('a file that has changed where it lies never arrives whole', async () => {
  const bytes = pdf(200_000);
  const { versions } = await added({}, bytes);
  const path = versions[0].downloadPath;
  const file = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select file_id from meetings.document_version where sha256 = $1', [
      sha256(bytes),
    ]);
    return rows[0].file_id as string;
  });
  writeFileSync(join(filesDir, 'meetings/kept', file.slice(-2), file), pdf(200_000));
  await expect(get(path, HOST).then((answer) => answer.arrayBuffer())).rejects.toThrow();
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
  const { id } = await added({ sessionId: session, kind: 'MATERIAL' });
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
