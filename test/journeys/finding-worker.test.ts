import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { findingReminders } from '../kit/finding-reminders.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { openWorker, untilIdle, workAt } from '../kit/worker.ts';

const ADDRESS = 'boltim@kpu.example';
const NOON = '2026-07-01T12:00:00+07:00';
let graph: TestGraph;
let server: SMTPServer;
let mail: { url: string; from: string };
let taken: string[] = [];
beforeAll(async () => {
  graph = await startTestGraph();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, answer) {
      let text = '';
      stream.on('data', (part) => {
        text += part;
      });
      stream.on('end', () => {
        taken.push(text);
        answer();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mail = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    from: 'pengingat@kpu.example',
  };
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(done));
  await graph.close();
});
const { run, partThat, openOf } = findingReminders(() => graph);
const work = (more: object = { mail }) => workAt(graph.databases.open, NOON, more, 'findings');

test('the worker reminds by the clock of Jakarta, and mails what is news, once, and in no words of the audit', async () => {
  const id = await partThat();
  await work({});
  expect(await openOf(id)).toEqual(['ANSWER_OVERDUE OFFICE 71.10 2026-07-01 2026-06-30']);
  expect(taken).toEqual([]);
  await run(`update findings.office set email = $1 where code in ('71.10', '00')`, [ADDRESS]);
  await work();
  const { rows } = await run(
    `select id from findings.reminder where organisation_code = '71.10' and closed_on is null and since_on >= '2026-06-24' order by id`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const idsIn = taken.map((text) => /^Message-ID: <(.+)@kpu.example>/im.exec(text)?.[1]).sort();
  // What is the inspectorate's, and what was late long before, is in the inbox only.
  const { rows: mailed } = await run(
    `select id, recipient, since_on::text as since from findings.reminder where mailed_at is not null order by id`,
  );
  expect(mailed.map((each) => each.id)).toEqual(idsIn);
  expect(idsIn).toEqual(expect.arrayContaining(rows.map((each) => each.id)));
  for (const { recipient, since } of mailed) {
    expect(recipient).not.toBe('INSPECTORATE');
    expect(since >= '2026-06-24').toBe(true);
  }
  expect(taken.join()).not.toContain('Setorkan');
  expect(taken[0]).toMatch(/Subject: .*(Jawaban|Rekomendasi)/);
  const { length } = taken;
  await work();
  expect(taken).toHaveLength(length);
}, 120_000);

test('it joins the sums and prunes the feed, and two at once make each once', async () => {
  const alike = `select count(*)::int as count from (select 1 from findings.follow_up_rollup r
    group by to_jsonb(r) - '{id,count,in_time,not_followed_up,value,deposited,outstanding}'::text[] having count(*) > 1) twice`;
  for (const status of ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI', 'SESUAI'])
    await run(
      `update findings.recommendation_addressee set office_status = $1, recorded_at = now() where organisation_code = '71.10'`,
      [status],
    );
  expect((await run(alike)).rows[0].count).toBeGreaterThan(0);
  await run(`update findings.change set recorded_at = '2020-01-01' where type = 'RecommendationAddressee'`);
  taken = [];
  await run('delete from findings.reminder');
  const workers = await Promise.all([1, 2].map(() => openWorker(graph.databases.open, {}, [], 'findings')));
  await untilIdle(graph.databases.open, 'findings');
  await Promise.all(workers.map((worker) => worker.close()));
  expect((await run(alike)).rows[0].count).toBe(0);
  const { rows } = await run(
    `select (select count(*)::int from findings.reminder) as made,
       (select count(distinct (kind, addressee_id, recipient, since_on))::int from findings.reminder) as told,
       (select count(*)::int from findings.change where type = 'RecommendationAddressee') as changes,
       (select count(distinct key)::int from findings.change where type = 'RecommendationAddressee') as nodes`,
  );
  expect(rows[0].made).toBeGreaterThan(50);
  expect(rows[0].told).toBe(rows[0].made);
  expect(rows[0].changes).toBe(rows[0].nodes);
}, 120_000);

test('what changed of an office is copied from the graph', async () => {
  await graph.gateway.listen({ host: '127.0.0.1', port: 0 });
  const graphUrl = `http://127.0.0.1:${(graph.gateway.server.address() as AddressInfo).port}/graphql`;
  await run(`update organisations.organisation set email = 'baru@kpu.example' where code = '71.10'`);
  const copied = async () =>
    (await run(`select email from findings.office where code = '71.10'`)).rows[0].email;
  for (let patience = 20; patience > 0 && (await copied()) !== 'baru@kpu.example'; patience -= 1)
    await work({ graphUrl });
  expect(await copied()).toBe('baru@kpu.example');
}, 120_000);
