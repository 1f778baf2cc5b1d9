import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { jobsIn, openWorker, untilIdle } from '../kit/worker.ts';

const ADDRESS = 'boltim@kpu.example';
const FROM = 'pengingat@kpu.example';

let graph: TestGraph;
let server: SMTPServer;
let mail: { url: string; from: string };
/** What the server took, and how many it is to refuse before. */
let taken: string[] = [];
let refusing = 0;
/** The line is cut when the whole message is there, before the answer. */
let cutting = false;
const lines = new Map<number | undefined, { destroy(): void }>();

beforeAll(async () => {
  graph = await startTestGraph();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_, __, answer) {
      if (refusing === 0) return answer();
      refusing -= 1;
      answer(Object.assign(new Error('try again later'), { responseCode: 451 }));
    },
    onData(stream, session, answer) {
      let text = '';
      stream.on('data', (part) => {
        text += part;
      });
      stream.on('end', () => {
        taken.push(text);
        if (cutting) lines.get(session.remotePort)?.destroy();
        else answer();
      });
    },
  });
  server.server.on('connection', (socket) => lines.set(socket.remotePort, socket));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  mail = { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: FROM };
  await run('update meetings.office set email = $1 where code = $2', [ADDRESS, '71.10']);
});
afterAll(async () => {
  await new Promise<void>((done) => server.close(done));
  await graph.close();
});

const run = (sql: string, values: unknown[] = []) =>
  asAdministrator(graph.databases.open, (client) => client.query(sql, values));
const due = async (): Promise<{ id: string; mailed: boolean }[]> =>
  (
    await run(
      `select id, mailed_at is not null as mailed from meetings.reminder
       where organisation_code = '71.10' and closed_on is null order by id`,
    )
  ).rows;
const idsIn = (mails: string[]) =>
  mails.map((text) => /^Message-ID: <(.+)@kpu.example>/im.exec(text)?.[1]).sort();

beforeEach(async () => {
  taken = [];
  refusing = 0;
  cutting = false;
  await run('delete from meetings.reminder');
  await run('delete from meetings_worker._private_jobs');
  await run(`update meetings.commitment set status = 'IN_PROGRESS', verified_on = null, due_date = '2026-06-20'
    where organisation_code = '71.10'`);
});

async function work(more: object = { mail }, logged: unknown[] = []): Promise<void> {
  const worker = await openWorker(graph.databases.open, more, logged);
  await untilIdle(graph.databases.open).finally(() => worker.close());
}

test('one e-mail for one reminder, to the office’s address, and nothing of what it is about', async () => {
  await work();
  const reminders = await due();
  expect(reminders.length).toBeGreaterThan(0);
  expect(idsIn(taken)).toEqual(reminders.map(({ id }) => id));
  expect(reminders.every(({ mailed }) => mailed)).toBe(true);
  expect(taken[0]).toContain(`To: ${ADDRESS}`);
  expect(taken[0]).toContain(`From: ${FROM}`);
  expect(taken[0]).toMatch(/Subject: .*(Komitmen|Notula|Undangan)/);
  const { rows } = await run(
    `select m.title, c.text from meetings.reminder r join meetings.meeting m on m.id = r.meeting_id
     left join meetings.commitment c on c.id = r.commitment_id where r.organisation_code = '71.10'`,
  );
  for (const { title, text } of rows)
    for (const words of [title, text].filter(Boolean)) expect(taken.join()).not.toContain(words);
});

test('none comes twice: after a restart, and by two workers at once', async () => {
  await work();
  const { length } = taken;
  for (let times = 0; times < 2; times += 1) await work();
  const workers = await Promise.all([1, 2].map(() => openWorker(graph.databases.open, { mail })));
  await untilIdle(graph.databases.open);
  await Promise.all(workers.map((worker) => worker.close()));
  expect(taken).toHaveLength(length);
});

test('two workers that begin at once send each once', async () => {
  const workers = await Promise.all([1, 2].map(() => openWorker(graph.databases.open, { mail })));
  await untilIdle(graph.databases.open);
  await Promise.all(workers.map((worker) => worker.close()));
  expect(idsIn(taken)).toEqual((await due()).map(({ id }) => id));
});

test('what the server refuses is tried again, also by the next worker, until it is taken', async () => {
  refusing = 1000;
  const logged: unknown[] = [];
  const worker = await openWorker(graph.databases.open, { mail }, logged);
  while (logged.length === 0) await new Promise((later) => setTimeout(later, 20));
  await worker.close();
  expect(String(logged[0])).toContain('try again later');
  expect((await due()).some(({ mailed }) => mailed)).toBe(false);
  expect(taken).toEqual([]);
  expect((await jobsIn(graph.databases.open)).length).toBeGreaterThan(0);
  refusing = 1;
  await work({ mail });
  expect(idsIn(taken)).toEqual((await due()).map(({ id }) => id));
});

test('when there is no server it is tried again', async () => {
  const logged: unknown[] = [];
  const worker = await openWorker(
    graph.databases.open,
    { mail: { url: 'smtp://127.0.0.1:1', from: FROM } },
    logged,
  );
  while (logged.length === 0) await new Promise((later) => setTimeout(later, 20));
  await worker.close();
  expect((await due()).some(({ mailed }) => mailed)).toBe(false);
  await work({ mail });
  expect(idsIn(taken)).toEqual((await due()).map(({ id }) => id));
});

test('what nobody knows to have arrived is not sent again', async () => {
  cutting = true;
  const logged: unknown[] = [];
  await work({ mail }, logged);
  const { length } = taken;
  expect(length).toBe((await due()).length);
  expect(String(logged[0])).toContain('is not mailed again');
  cutting = false;
  await work({ mail });
  expect(taken).toHaveLength(length);
});

test('what waits to be verified is in the inbox of the inspectorate and not in its mail', async () => {
  await run(`update meetings.office set email = $1 where code = '00'`, [ADDRESS]);
  await run(`update meetings.commitment set status = 'REPORTED_DONE' where organisation_code = '71.10'`);
  await work();
  await run(`update meetings.office set email = null where code = '00'`);
  const { rows } = await run(
    `select count(*)::int as waiting, count(mailed_at)::int as mailed from meetings.reminder where kind = 'COMMITMENT_TO_VERIFY'`,
  );
  expect(rows[0]).toEqual({ waiting: expect.any(Number), mailed: 0 });
  expect(rows[0].waiting).toBeGreaterThan(0);
});

test('without a mail server, without an address and for what is closed nothing is sent', async () => {
  await work({});
  expect(await jobsIn(graph.databases.open)).toEqual([]);
  expect((await due()).length).toBeGreaterThan(0);
  await run(`update meetings.office set email = null where code = '71.10'`);
  await work();
  await run(`update meetings.office set email = $1 where code = '71.10'`, [ADDRESS]);
  await run(`update meetings.commitment set status = 'CANCELLED' where organisation_code = '71.10'`);
  await work();
  expect(taken).toEqual([]);
});
