import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listening, printedPage } from '../kit/files.ts';
import { approveMinutes, DRAFT, GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

test('the letter says who of each office is asked to come, and when each item is, on the clocks of the meeting', async () => {
  const days = { endsOn: '2026-07-01', timeZone: 'Asia/Makassar', title: 'Rakernis' };
  const meeting = await meetingThatIs(graph, 'SCHEDULED', days);
  const invite = (input: object) => must(onMeeting(graph, HOST, meeting, 'inviteOffices', input));
  await invite({
    ...{ under: '71', level: 'REGENCY', requiredRole: 'DIVISION_HEAD' },
    requiredDivision: 'Hukum & Pengawasan',
  });
  const letter = async (persona?: string) =>
    (await printedPage(origin, `${meeting}/invitation.html`, persona)).text;
  expect(await letter(GUEST)).toContain(
    '<p>Yth. Ketua Divisi Hukum &amp; Pengawasan</p><ol class="offices">',
  );
  await invite({ offices: ['71.10', '71.01'], requiredRole: 'SECRETARY' });
  await invite({ offices: ['71.02'] });
  await must(
    onMeeting(graph, HOST, meeting, 'setAgenda', {
      sessions: [
        { topic: 'Pembukaan <b>', startsAt: '2026-06-30T01:00:00Z' },
        { topic: 'Hari kedua', startsAt: '2026-06-30T16:30:00Z' },
        { topic: 'Lain-lain' },
      ],
    }),
  );
  const text = await letter(GUEST);
  expect(text).toMatch(
    /<p class="who">Sekretaris:<\/p><ol class="offices"><li>KPU Kabupaten Bolaang Mongondow<\/li>\s*<li>KPU Kabupaten Bolaang Mongondow Timur<\/li>\s*<\/ol>/,
  );
  expect(text).toMatch(
    /<p class="who">Peserta yang ditunjuk oleh kantor:<\/p><ol class="offices"><li>[^<]+<\/li>\s*<\/ol>/,
  );
  expect(text).toContain('<td>30 Juni 2026, 09.00 WITA</td><td>Pembukaan &lt;b&gt;</td>');
  expect(text).toContain('<td>1 Juli 2026, 00.30 WITA</td><td>Hari kedua</td>');
  expect(text).toContain('<td>–</td><td>Lain-lain</td>');
  // To the public it says neither who is invited nor who is asked for.
  const open = await letter();
  expect(open).toContain('Pembukaan &lt;b&gt;');
  expect(open).not.toMatch(/Yth|Sekretaris|Hukum/);
});

test('so many that they stand on a sheet of their own are there by who is asked for', async () => {
  const { id } = await must<{ meeting: { id: string } }>(
    act(graph, 'national-auditor', 'draftMeeting', { ...DRAFT, hostCode: '00' }, '{ meeting { id } }'),
  ).then(({ meeting }) => meeting);
  const invite = (input: object) => must(onMeeting(graph, 'national-auditor', id, 'inviteOffices', input));
  const letter = async () => (await printedPage(origin, `${id}/invitation.html`, 'national-auditor')).text;
  await invite({ under: '00', level: 'PROVINCE', requiredRole: 'CHAIR' });
  expect(await letter()).toContain('<p>Yth. Ketua sebagaimana daftar terlampir</p>');
  await invite({ under: '71', level: 'REGENCY', requiredRole: 'SECRETARY' });
  const text = await letter();
  expect(text).toMatch(/<li>Ketua \(38 kantor\)<\/li>\s*<li>Sekretaris \(15 kantor\)<\/li>/);
  expect(text.split('<section class="attached">')[1]).toMatch(/<h2>Ketua<\/h2>[\s\S]*<h2>Sekretaris<\/h2>/);
});

test('minutes say what was promised, as far as the reader sees it, and how many came once the list is whole', async () => {
  const meeting = await meetingThatIs(graph, 'ENDED');
  const agree = (input: object) =>
    must(onMeeting(graph, HOST, meeting, 'agreeCommitments', { owner: 'Sekretaris', ...input }));
  const both = ['71.10', '71.01'];
  await agree({ organisationCodes: both, text: 'Menetapkan SOP <b>', dueDate: '2026-08-31' });
  await agree({ organisationCodes: ['71.02'], text: 'Mengisi kartu kendali' });
  const { commitments } = await must<{ commitments: [{ id: string; version: number }] }>(
    onMeeting(
      graph,
      HOST,
      meeting,
      'agreeCommitments',
      { organisationCodes: ['71.10'], text: 'Menginventarisasi', dueDate: '2026-07-31' },
      '{ commitments { id version } }',
    ),
  );
  const [{ id: commitmentId, version: expectedVersion }] = commitments;
  const extension = { commitmentId, expectedVersion, dueDate: '2026-09-30', reason: 'Banjir.' };
  await must(act(graph, HOST, 'extendCommitment', extension));
  const said = { minuteTaker: 'Notulis', paragraphs: ['Dibuka.'], recommendations: [] };
  const { minutes } = await must<{ minutes: { id: string; version: number } }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      { meetingId: meeting, ...said, expectedVersion: 0 },
      '{ minutes { id version } }',
    ),
  );
  await must(approveMinutes(graph, OTHER_HOST, meeting, minutes));
  const printed = async (persona: string) =>
    (await printedPage(origin, `${meeting}/minutes.html`, persona)).text;
  const whole = await printed(HOST);
  expect(whole).toContain(
    '<td>Menetapkan SOP &lt;b&gt;</td><td>KPU Kabupaten Bolaang Mongondow; KPU Kabupaten Bolaang Mongondow Timur</td><td>Sekretaris</td><td>31 Agustus 2026</td>',
  );
  expect(whole).toContain(
    '<td>Mengisi kartu kendali</td><td>KPU Kabupaten Minahasa</td><td>Sekretaris</td><td>–</td>',
  );
  expect(whole).toContain(
    '<td>Menginventarisasi</td><td>KPU Kabupaten Bolaang Mongondow Timur</td><td>–</td><td>31 Juli 2026, diperpanjang s.d. 30 September 2026</td>',
  );
  expect(whole).not.toMatch(/Kehadiran|terlihat oleh pembaca/);
  const own = await printed(GUEST);
  expect(own).toContain('<td>Menetapkan SOP &lt;b&gt;</td><td>KPU Kabupaten Bolaang Mongondow Timur</td>');
  expect(own).toContain('Yang dicetak hanya komitmen kantor yang terlihat oleh pembaca.');
  expect(own).not.toMatch(/kartu kendali|KPU Kabupaten Bolaang Mongondow;/);
  // Nothing of others where there is nothing of one's own, and no word that there is none.
  const none = await printed('regency:71.03');
  expect(none).toContain('terlihat oleh pembaca');
  expect(none).not.toContain('<table');
  const rows = [{ organisationCode: '71.10' }, { organisationCode: '71.01' }];
  await must(act(graph, HOST, 'recordAttendance', { meetingId: meeting, rows }));
  await must(onMeeting(graph, HOST, meeting, 'completeAttendance', { complete: true }));
  expect(await printed(HOST)).toContain('<dt>Kehadiran</dt><dd>2 dari 15 kantor yang diundang</dd>');
  expect(await printed('national-auditor')).toContain('2 dari 15 kantor');
  expect(await printed(GUEST)).not.toContain('Kehadiran');
});
