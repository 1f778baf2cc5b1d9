import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { meetingWithWholeList } from '../kit/attendance.ts';
import { asAdministrator } from '../kit/databases.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { workAt } from '../kit/worker.ts';

let graph: TestGraph;
let graphUrl: string;
let meeting: string;
beforeAll(async () => {
  graph = await startTestGraph();
  await graph.gateway.listen({ host: '127.0.0.1', port: 0 });
  graphUrl = `http://127.0.0.1:${(graph.gateway.server.address() as AddressInfo).port}/graphql`;
  meeting = await meetingWithWholeList(graph);
});
afterAll(() => graph.close());

const run = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, (client) => client.query(sql, values));
const follow = () => workAt(graph.databases.open, '2026-06-30T12:00:00+07:00', { graphUrl });
const list = (code: string, name: string) =>
  must(
    act(graph, 'national-auditor', 'addDivision', {
      ...{ code, name, area: 'LAW_OVERSIGHT', level: 'REGENCY', validFrom: '2027-01-01' },
      ...{ regulation: 'PKPU 1/2027 (contoh)', reason: 'Nama baru' },
    }),
  );
const keyOf = async (name: string): Promise<string> =>
  (await run('select meetings.division_key($1) as key', [name])).rows[0].key;

/** M2 of the meeting: how many offices sent whom was asked for. */
async function competent(): Promise<number> {
  const { data } = await graph.ask(
    'national-auditor',
    `{ meeting(id: "${meeting}") { indicators { competentAttendance { numerator } } } }`,
  );
  return data.meeting.indicators.competentAttendance.numerator;
}

/** Whoever came as head of one division came, as the list now says, as head of another. */
const sign = (before: string, now: string) =>
  run('update meetings.attendance set division = $3 where meeting_id = $1 and division = $2', [
    meeting,
    before,
    now,
  ]);

test('by a name that the worker learns, those who came under it are whom was asked for', async () => {
  const before = await competent();
  expect(before).toBeGreaterThan(0);
  await sign('Divisi Hukum dan Pengawasan', 'Ketua Divisi Hukum & Kepatuhan');
  expect(await competent()).toBe(0);
  await list('KAB-HUKUM-2027', 'Divisi Hukum dan Kepatuhan');
  expect(await keyOf('Ketua Divisi Hukum & Kepatuhan')).toBe('hukum dan kepatuhan');
  await follow();
  expect(await keyOf('Ketua Divisi Hukum & Kepatuhan')).toBe('LAW_OVERSIGHT');
  expect(await competent()).toBe(before);
});

test('nothing is counted anew while no name is new, and all of it when one is of another area', async () => {
  const before = await competent();
  await run(
    `set session_replication_role = replica; update meetings.invitation set competent = false where meeting_id = '${meeting}'`,
  );
  await follow();
  expect(await competent()).toBe(0);
  await run(`update meetings.division_name set area = 'DATA' where name = 'hukum dan kepatuhan'`);
  await follow();
  expect(await competent()).toBe(before);
});

test('a migration learns what was listed through the graph, as the worker does', async () => {
  const before = await competent();
  await sign('Ketua Divisi Hukum & Kepatuhan', 'Divisi Hukum dan Etik');
  expect(await competent()).toBe(0);
  await list('KAB-HUKUM-2028', 'Divisi Hukum dan Etik');
  await loadReferenceData(graph.databases);
  expect(await keyOf('Divisi Hukum dan Etik')).toBe('LAW_OVERSIGHT');
  expect(await competent()).toBe(before);
});
