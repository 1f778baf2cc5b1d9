import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { listening, meetingOf, printedPage } from '../kit/files.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
let national: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  national = await meetingOf(graph, '00', `provenance = 'REFERENCE'`);
});
afterAll(() => graph.close());

const page = (path: string, persona?: string) => printedPage(origin, path, persona);

test('an invitation is a letter in Indonesian that runs nothing', async () => {
  const { status, headers, text } = await page(`${national}/invitation.html`, 'national-auditor');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-[\w+/=]{44}';/);
  expect(text).toContain('<html lang="id">');
  expect(text).toContain('Selasa, 21 Oktober 2025');
  expect(text).toContain('Overview Penyelenggaraan SPIP');
  expect(text).toContain('<li>KPU Provinsi Sulawesi Utara</li>');
  expect(text).not.toMatch(/<script|onload=|javascript:|<img|<link|url\(/i);
});

test('the public reads the letter of an open meeting, and not who was invited', async () => {
  const { status, text } = await page(`${national}/invitation.html`);
  expect(status).toBe(200);
  expect(text).toContain('Selasa, 21 Oktober 2025');
  expect(text).not.toContain('<li>');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update meetings.meeting set classification = 'CONFIDENTIAL' where id = $1`, [national]),
  );
  expect((await page(`${national}/invitation.html`)).status).toBe(404);
});

test('whatever people wrote stands there as they wrote it', async () => {
  const meeting = await meetingOf(graph, '71');
  const words = `<script>alert("1")</script> & 'x' 🗳️ تقرير </style></title>`;
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      'update meetings.meeting set title = $2, venue = $2, purpose = $2, number = $3 where id = $1',
      [meeting, words, '"><b>1'],
    ),
  );
  const { text } = await page(`${meeting}/invitation.html`, 'province:71');
  const escaped =
    '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; 🗳️ تقرير &lt;/style&gt;&lt;/title&gt;';
  expect(text.split(escaped)).toHaveLength(5);
  expect(text).not.toContain('<script');
  expect(text).toContain('SINTETIS');
});

test('minutes are printed for those who read them', async () => {
  const meeting = await meetingOf(graph, '71');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `insert into meetings.minutes (id, meeting_id, minute_taker, paragraphs, recommendations, written_by, approved_on, approved_by)
       values (gen_random_uuid(), $1, 'Notulis <i>', '{"Rapat dibuka."}', '{"Menindaklanjuti."}', '{x}', '2026-06-01', 'y')
       on conflict (meeting_id) do update set paragraphs = excluded.paragraphs, minute_taker = excluded.minute_taker,
         recommendations = excluded.recommendations, approved_on = excluded.approved_on`,
      [meeting],
    ),
  );
  const { status, text } = await page(`${meeting}/minutes.html`, 'province:71');
  expect(status).toBe(200);
  for (const words of ['Notulis &lt;i&gt;', 'Rapat dibuka.', 'Menindaklanjuti.', 'Disahkan pada 1 Juni 2026'])
    expect(text).toContain(words);
  for (const other of ['bi', undefined])
    expect((await page(`${meeting}/minutes.html`, other)).status).toBe(404);
});

test.each(['x/invitation.html', '00000000-0000-4000-8000-000000000000/invitation.html', 'x/minutes.html'])(
  '%s is no page',
  async (path) => {
    const { status, text } = await page(path, 'national-auditor');
    expect(status).toBe(404);
    expect(JSON.parse(text)).toMatchObject({ code: 'NOT_FOUND' });
  },
);
