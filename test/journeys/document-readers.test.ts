import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { documentsOf, openMeeting } from '../kit/documents.ts';
import { listening } from '../kit/files.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let meetingId: string;
let documents: ReturnType<typeof documentsOf>;
beforeAll(async () => {
  graph = await startTestGraph();
  meetingId = await openMeeting(graph);
  documents = documentsOf(graph, await listening(graph), meetingId);
});
afterAll(() => graph.close());

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
  const { id, versions } = await documents.added({ kind, classification });
  const listed: string[] = [];
  const taken: string[] = [];
  for (const reader of READERS) {
    const { data } = await graph.ask(
      reader,
      `{ meeting(id: "${meetingId}") { documents(first: 100) { nodes { id } } } }`,
    );
    if (data.meeting.documents.nodes.some((node: { id: string }) => node.id === id))
      listed.push(String(reader));
    const { status } = await documents.get(versions[0].downloadPath, reader);
    if (status === 200) taken.push(String(reader));
    else expect(status).toBe(404);
  }
  expect(listed).toEqual(expected);
  expect(taken).toEqual(expected);
});

test('classifying the meeting shuts what was open, and drafting it all', async () => {
  const { versions } = await documents.added({ classification: 'PUBLIC' });
  const path = versions[0].downloadPath;
  const statusOf = async (who?: string) => (await documents.get(path, who)).status;
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
