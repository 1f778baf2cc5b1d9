import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { agreeAnew, loggedIn, OFFICE, type Step, statusesOf, takeSteps } from './kit/commitments.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from './kit/databases.ts';
import { startTestGraph, type TestGraph } from './kit/test-graph.ts';

let databases: TestDatabases;
let graph: TestGraph;
let ids: string[];
beforeAll(async () => {
  databases = await copyDatabases();
  graph = await startTestGraph({ databases });
});
afterAll(() => graph.close());

const asAdmin = <T>(work: (client: Client) => Promise<T>) => asAdministrator(databases.open, work);

beforeEach(async () => {
  ids = await agreeAnew(databases, 3);
  graph.logged.length = 0;
});

const steps = (...taken: Step[]) => takeSteps(graph, ids, taken);
const kept = () => statusesOf(databases, ids);
const logged = () => loggedIn(databases);

/** Makes the database fail by itself, as a constraint might. */
const failing = async (trigger: string, work: () => Promise<void>) => {
  await asAdmin((client) =>
    client.query(`create function meetings.fail() returns trigger language plpgsql as $$ begin
      raise exception 'made to fail'; end $$; ${trigger}`),
  );
  try {
    await work();
  } finally {
    await asAdmin((client) => client.query('drop function meetings.fail() cascade'));
  }
};

test('a refused field undoes itself, and neither the one before it nor the one after', async () => {
  const { data, errors } = await steps(
    { at: 0, action: 'REPORT' },
    { at: 1, action: 'VERIFY' },
    { at: 2, action: 'START' },
  );
  expect(data).toMatchObject({
    a: { commitment: { status: 'REPORTED_DONE', meeting: { title: expect.any(String) } } },
    b: null,
    c: { commitment: { status: 'IN_PROGRESS' } },
  });
  expect(errors).toEqual([
    expect.objectContaining({ path: ['b'], extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
  ]);
  expect(await kept()).toEqual(['REPORTED_DONE', 'AGREED', 'IN_PROGRESS']);
  expect(await logged()).toEqual([`DONE ${ids[0]}`, `REFUSED ${ids[1]}`, `DONE ${ids[2]}`]);
});

test('a field acts on what is, not on what a field before it saw or was refused on', async () => {
  const { data, errors } = await steps(
    { at: 0, action: 'REPORT', version: 7 },
    { at: 0, action: 'START' },
    { at: 0, action: 'REPORT', version: 2 },
  );
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['a'], 'CONFLICT']]);
  expect(data).toMatchObject({ b: { commitment: { status: 'IN_PROGRESS' } } });
  expect(data.c.commitment.status).toBe('REPORTED_DONE');
  expect(await kept()).toEqual(['REPORTED_DONE', 'AGREED', 'AGREED']);
  expect(await logged()).toEqual([`REFUSED ${ids[0]}`, `DONE ${ids[0]}`, `DONE ${ids[0]}`]);
});

test('reads that fail after the answer is complete take no act along', async () => {
  const tables = ['meetings.meeting_session', 'meetings.invitation', 'meetings.attendance'];
  const alter = (how: string) =>
    asAdmin((client) => client.query(`${how.replace('TABLES', tables.join(', '))}`));
  await alter('revoke select on TABLES from meetings_app');
  try {
    const step = (at: number) =>
      `advanceCommitment(input: { commitmentId: "${ids[at]}", action: START, expectedVersion: 1 }) { commitment { status
         meeting { sessions { topic } invitations { nodes { id } } attendance { nodes { id } } } } }`;
    const { data } = await graph.ask(OFFICE, `mutation { a: ${step(0)} b: ${step(1)} }`);
    for (const field of ['a', 'b'])
      expect(data[field]).toEqual({ commitment: { status: 'IN_PROGRESS', meeting: null } });
    expect(await kept()).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'AGREED']);
    expect(await logged()).toEqual([`DONE ${ids[0]}`, `DONE ${ids[1]}`]);
  } finally {
    await alter('grant select on TABLES to meetings_app');
  }
});

test('a field whose write the database refuses undoes itself alone, and is logged as failed', () =>
  failing(
    `create trigger fails before update on meetings.commitment for each row when (new.status = 'REPORTED_DONE') execute function meetings.fail()`,
    async () => {
      const { data, errors } = await steps(
        { at: 0, action: 'START' },
        { at: 1, action: 'REPORT' },
        { at: 2, action: 'START' },
      );
      expect(data).toMatchObject({ a: { commitment: {} }, b: null, c: { commitment: {} } });
      expect(errors?.map(({ message, path }) => [message, path])).toEqual([['Something went wrong.', ['b']]]);
      expect(await kept()).toEqual(['IN_PROGRESS', 'AGREED', 'IN_PROGRESS']);
      expect(await logged()).toEqual([`DONE ${ids[0]}`, `FAILED ${ids[1]}`, `DONE ${ids[2]}`]);
    },
  ));

test('an answer’s own failing field takes neither the act nor its siblings along', async () => {
  await asAdmin((client) => client.query('revoke select on meetings.meeting from meetings_app'));
  try {
    const { data, errors } = await steps({ at: 0, action: 'REPORT' }, { at: 1, action: 'START' });
    expect(data).toEqual({
      a: { commitment: { status: 'REPORTED_DONE', meeting: null } },
      b: { commitment: { status: 'IN_PROGRESS', meeting: null } },
    });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual([
      'a.commitment.meeting',
      'b.commitment.meeting',
    ]);
    expect(await kept()).toEqual(['REPORTED_DONE', 'IN_PROGRESS', 'AGREED']);
  } finally {
    await asAdmin((client) => client.query('grant select on meetings.meeting to meetings_app'));
  }
});

test('a commit that fails replaces the answer: nothing is said to be done that is not', () =>
  failing(
    `create constraint trigger fails after update on meetings.commitment deferrable initially deferred for each row execute function meetings.fail()`,
    async () => {
      const { data, errors } = await steps({ at: 0, action: 'REPORT' }, { at: 1, action: 'START' });
      expect(data ?? {}).toMatchObject(data ? { a: null, b: null } : {});
      expect(errors?.[0]).toMatchObject({ message: 'Something went wrong.' });
      expect(await kept()).toEqual(['AGREED', 'AGREED', 'AGREED']);
      expect(await logged()).toEqual([`FAILED ${ids[0]}`, `FAILED ${ids[1]}`]);
    },
  ));
