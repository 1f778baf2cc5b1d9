import { afterAll, beforeAll, expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { asAdministrator } from '../kit/databases.ts';
import { codeIn, listening } from '../kit/files.ts';
import { act } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

const ADDRESS = '{ path address { id label createdBy revokedAt organisation { code } } }';
const create = (persona: string, organisationCode: string, label = 'Sekretariat') =>
  act(graph, persona, 'createCalendarAddress', { organisationCode, label }, ADDRESS);
const pathFor = async (persona: string, office: string): Promise<string> =>
  (await create(persona, office)).data.createCalendarAddress.path;
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

const setMeeting = (id: string, values: Record<string, unknown>) =>
  asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update meetings.meeting set ${Object.keys(values).map((name, index) => `${name} = $${index + 2}`)} where id = $1`,
      [id, ...Object.values(values)],
    ),
  );
/** Ids of the meetings that an office calls or is invited to, and are made known. */
const meetingsOf = (office: string): Promise<string[]> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select id from meetings.meeting where addressed_offices @> array[$1] and published and ends_on >= '2025-05-26' order by id`,
      [office],
    );
    return rows.map(({ id }) => id as string);
  });

test('an office makes an address for itself, and a calendar program finds all its meetings there', async () => {
  const { data } = await create('regency:71.10', '71.10');
  const { path, address } = data.createCalendarAddress;
  expect(path).toMatch(/^\/calendar\/meetings\/[\w-]{32}\.ics$/);
  expect(address).toEqual({
    id: expect.any(String),
    label: 'Sekretariat',
    createdBy: 'demonstration:regency:71.10',
    revokedAt: null,
    organisation: { code: '71.10' },
  });
  const answer = await fetch(`${origin}${path}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await answer.text();
  const found = events(text);
  const expected = await meetingsOf('71.10');
  expect(expected.length).toBeGreaterThan(3);
  expect(found.map(({ uid }) => uid).sort()).toEqual(expected);
  expect(text).toContain('KPU Kabupaten Bolaang Mongondow Timur');
  const national = found.find(({ summary }) => summary.includes('Penguatan Kinerja Pengawasan'));
  expect(national?.startDate.toString().slice(0, 10)).toBe('2025-10-21');
});

test('hours are right wherever it is read; without hours it is whole days, the last one with them', async () => {
  const path = await pathFor('province:71', '71');
  const [first, second] = (await meetingsOf('71')) as [string, string];
  await setMeeting(first, {
    starts_on: '2026-07-01',
    ends_on: '2026-07-01',
    starts_at: '2026-07-01T09:00:00+08:00',
    ends_at: '2026-07-01T12:30:00+08:00',
    time_zone: 'Asia/Makassar',
    version: 7,
  });
  await setMeeting(second, {
    starts_on: '2026-07-02',
    ends_on: '2026-07-03',
    starts_at: null,
    ends_at: null,
  });
  const found = events(await (await fetch(`${origin}${path}`)).text());
  const of = (id: string) => found.find(({ uid }) => uid === id) as ICAL.Event;
  expect(of(first).startDate.toJSDate().toISOString()).toBe('2026-07-01T01:00:00.000Z');
  expect(of(first).endDate.toJSDate().toISOString()).toBe('2026-07-01T04:30:00.000Z');
  expect(of(first).sequence).toBe(7);
  expect(of(second).startDate.isDate).toBe(true);
  expect([of(second).startDate.toString(), of(second).endDate.toString()]).toEqual([
    '2026-07-02',
    '2026-07-04',
  ]);
});

test('what is put off or called off is marked, a draft is not there, and no text breaks out of its line', async () => {
  const path = await pathFor('province:71', '71');
  const [first, second, third] = (await meetingsOf('71')) as [string, string, string];
  const title = 'Rapat 🗳️ تقرير\r\nEND:VEVENT\nATTENDEE:mailto:x@evil.example; a,b \\ "c"';
  await setMeeting(first, {
    status: 'CANCELLED',
    title,
    venue: 'Aula\r\nX-EVIL:1',
    purpose: 'RAHASIA-SEKALI',
  });
  await setMeeting(second, { status: 'POSTPONED' });
  await setMeeting(third, { status: 'DRAFT', published: false });
  const text = await (await fetch(`${origin}${path}`)).text();
  const found = events(text);
  const of = (id: string) => found.find(({ uid }) => uid === id);
  expect(of(first)?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(of(second)?.component.getFirstPropertyValue('status')).toBe('TENTATIVE');
  expect(of(third)).toBeUndefined();
  expect(of(first)?.summary).toBe('Rapat 🗳️ تقرير END:VEVENT ATTENDEE:mailto:x@evil.example; a,b \\ "c"');
  expect(of(first)?.component.getAllProperties('attendee')).toEqual([]);
  expect(text).not.toMatch(/^(ATTENDEE|X-EVIL)/m);
  expect(text).not.toContain('RAHASIA-SEKALI');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('on a bad line, what has not changed is not sent again', async () => {
  const path = await pathFor('national-auditor', '00');
  const first = await fetch(`${origin}${path}`);
  const etag = first.headers.get('etag') as string;
  const again = await fetch(`${origin}${path}`, { headers: { 'if-none-match': etag } });
  expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: '' });
  const [meeting] = (await meetingsOf('00')) as [string];
  await setMeeting(meeting, { title: 'Judul baru' });
  expect((await fetch(`${origin}${path}`, { headers: { 'if-none-match': etag } })).status).toBe(200);
});

test('an address that was revoked, one that never was and one that cannot be are answered alike', async () => {
  const { data } = await create('regency:71.10', '71.10', 'Sebentar');
  const { path, address } = data.createCalendarAddress;
  expect((await fetch(`${origin}${path}`)).status).toBe(200);
  const revoke = (persona: string) =>
    act(graph, persona, 'revokeCalendarAddress', { addressId: address.id }, '{ path address { revokedAt } }');
  expect(codeIn(await revoke('province:71'))).toBe('NOT_FOUND');
  const revoked = await revoke('regency:71.10');
  expect(revoked.data.revokeCalendarAddress).toEqual({
    path: null,
    address: { revokedAt: expect.any(String) },
  });
  expect(codeIn(await revoke('regency:71.10'))).toBe('ILLEGAL_STEP');
  const answers = await Promise.all(
    [
      path,
      `/calendar/meetings/${'a'.repeat(32)}.ics`,
      '/calendar/meetings/x.ics',
      path.replace('.ics', ''),
    ].map(async (each) => {
      const answer = await fetch(`${origin}${each}`);
      const { requestId, ...body } = (await answer.json()) as Record<string, unknown>;
      return {
        status: answer.status,
        body,
        type: answer.headers.get('content-type'),
        hasId: typeof requestId,
      };
    }),
  );
  expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

test('an office has its own, and nobody has another’s; the secret is nowhere', async () => {
  for (const [persona, office] of [
    ['province:71', '71.10'],
    ['regency:71.10', '71'],
    ['national-auditor', '71'],
    ['national-leadership', '00'],
    ['bi', '00'],
    ['integration:71', '71'],
  ])
    expect(codeIn(await create(persona as string, office as string))).toBe('FORBIDDEN');
  const secret = (await pathFor('province:72', '72')).slice('/calendar/meetings/'.length, -'.ics'.length);
  const LIST = `{ organisation(code: "72") { calendarAddresses { label revokedAt } } }`;
  expect((await graph.ask('province:72', LIST)).data.organisation.calendarAddresses).toHaveLength(1);
  for (const other of ['national-auditor', 'regency:72.01', 'province:71', undefined])
    expect((await graph.ask(other, LIST)).data.organisation.calendarAddresses).toEqual([]);
  const kept = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select (select json_agg(a)::text from meetings.calendar_address a) || (select json_agg(e)::text from meetings.audit_entry e) as text`,
    );
    return rows[0].text as string;
  });
  expect(kept).toContain('"72"');
  expect(kept).not.toContain(secret);
  expect(graph.logged.map(String).join()).not.toContain(secret);
});
