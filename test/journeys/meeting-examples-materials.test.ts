import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { documentsOf, openMeeting } from '../kit/documents.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { bearer, listening, pdf, send, sha256 } from '../kit/files.ts';
import { approveMinutes, GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { RAKOR } from '../kit/rakor.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const ask = (name: string, persona: string | undefined, variables: object = {}) =>
  exampleAnswer(graph, name, persona, variables);

test('a regency reads the materials and, once they are approved, the minutes of a meeting it was invited to', async () => {
  const meeting = await meetingThatIs(graph, 'ENDED');
  const bytes = pdf();
  const { added } = documentsOf(graph, origin, meeting);
  await added({ kind: 'MATERIAL', title: 'Paparan', classification: 'RESTRICTED' }, bytes);
  const paragraphs = ['Rapat dibuka.', 'Rapat ditutup.'];
  const said = { minuteTaker: 'Kasubbag', paragraphs, recommendations: ['Perkuat SPIP.'] };
  const { minutes } = await must<{ minutes: { id: string; version: number } }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      { meetingId: meeting, ...said, expectedVersion: 0 },
      '{ minutes { id version } }',
    ),
  );
  expect((await ask('regency-materials', GUEST, { meeting })).meeting.minutes).toBeNull();
  await must(approveMinutes(graph, OTHER_HOST, meeting, minutes));
  const read = (await ask('regency-materials', GUEST, { meeting })).meeting;
  expect(read.minutes).toEqual({ ...said, approvedOn: '2026-06-30' });
  const [document] = read.documents.nodes;
  expect(document).toMatchObject({
    title: 'Paparan',
    versions: [{ mediaType: 'application/pdf', sha256: sha256(bytes) }],
  });
  const file = await fetch(`${origin}${document.versions[0].downloadPath}`, { headers: await bearer(GUEST) });
  expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
  // Of the meeting of 21 October 2025 the titles of its five materials were published, and no minutes.
  const rakor = (await ask('regency-materials', GUEST, { meeting: RAKOR })).meeting;
  expect(rakor.sessions).toHaveLength(5);
  expect(rakor.minutes).toBeNull();
});

test('the public is given the PUBLIC materials of PUBLIC meetings, and no others', async () => {
  const meeting = await openMeeting(graph);
  const { added } = documentsOf(graph, origin, meeting);
  await added({ title: 'Untuk umum', classification: 'PUBLIC' });
  await added({ title: 'Terbatas', classification: 'RESTRICTED' });
  const { meetings } = await ask('public-agenda', undefined);
  const titles = meetings.nodes.flatMap(({ documents }: { documents: { nodes: { title: string }[] } }) =>
    documents.nodes.map(({ title }) => title),
  );
  expect(titles).toEqual(['Untuk umum']);
});

test('somebody in a meeting signs in with its code', async () => {
  const meeting = await meetingThatIs(graph, 'IN_PROGRESS');
  const { code } = await must<{ code: string }>(
    onMeeting(graph, HOST, meeting, 'openCheckIn', { minutes: 30 }, '{ code }'),
  );
  const input = { meeting, code, name: 'Fani', role: 'SECRETARY' };
  const { checkIn } = await ask('regency-check-in', GUEST, input);
  expect(checkIn.attendance).toMatchObject({ mode: 'ONLINE', organisation: { code: '71.10' } });
});

test('a province sees which of its promises have evidence', async () => {
  const { id, meeting } = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string; meeting: string }>(
      `select id, meeting_id as meeting from meetings.commitment
       where organisation_code = '71.10' and status in ('AGREED', 'IN_PROGRESS') order by id limit 1`,
    );
    return rows[0] as { id: string; meeting: string };
  });
  const uploadId = await send(origin, GUEST, pdf());
  await must(act(graph, GUEST, 'addCommitmentEvidence', { commitmentId: id, title: 'Bukti', uploadId }));
  const read = (await ask('province-attendance', 'province:71', { meeting, province: '71' })).meeting;
  const evidence = read.commitments.nodes.flatMap((each: { evidence: object[] }) => each.evidence);
  expect(evidence).toEqual([expect.objectContaining({ title: 'Bukti', addedOn: '2026-06-30' })]);
});
