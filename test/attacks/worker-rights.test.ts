import { beforeAll, expect, test } from '@jest/globals';
import { roleOf } from '@oversight/kernel';
import { loginUrl } from '@oversight/standalone';
import type { Client } from 'pg';
import { asRequest } from '../kit/as-request.ts';
import { attempt, each, REFUSED } from '../kit/attempts.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { PASSWORD } from '../kit/templates.ts';
import { auditor } from '../kit/viewers.ts';

let databases: TestDatabases;
beforeAll(async () => {
  databases = await copyDatabases();
});
const asLogin = <T>(schema: string, work: (client: Client) => Promise<T>) =>
  asAdministrator(loginUrl(databases.open, roleOf(schema, 'login'), PASSWORD), work);

const ID = `'00000000-0000-0000-0000-000000000000'`;
/** By which the worker writes. */
const WRITING = [
  `select meetings_worker.remind('2026-06-30', '{7}')`,
  `select meetings_worker.claim_mail(${ID})`,
  `select meetings_worker.release_mail(${ID})`,
  'select meetings_worker.office_cursor()',
  `select meetings_worker.know_offices('[]', 'x')`,
  `select meetings_worker.know_divisions('[]')`,
  `select meetings_worker.know_bodies('[]')`,
  'select meetings_worker.prune_changes()',
  `select meetings_worker.add_job('remind')`,
  'select from meetings_worker._private_jobs',
];
const SYSTEM = { ...auditor, subject: 'system:reminders' };

test('no request can do what the worker does, nor write a reminder or an office, also not as the system', async () => {
  const statements = [
    ...WRITING,
    `insert into meetings.reminder (organisation_code, province_code, kind, meeting_id, due_on, created_on)
     select organisation_code, province_code, 'MINUTES_LATE', id, ends_on, ends_on from meetings.meeting limit 1`,
    'update meetings.reminder set closed_on = null',
    'update meetings.reminder set mailed_at = null',
    'delete from meetings.reminder',
    `update meetings.office set email = 'mine@example.org'`,
    'select from meetings.office_feed',
  ];
  // Each in a transaction of its own: one refusal would refuse the rest.
  for (const viewer of [auditor, SYSTEM, undefined])
    for (const sql of statements) {
      const answer = await asRequest(databases.open, 'meetings', viewer, (client) => attempt(client, [sql]));
      expect(answer).toEqual({ [sql]: REFUSED });
    }
});

test('the login, as itself, has the worker’s schema and nothing else, and makes nothing there', async () => {
  const statements = [
    'select from meetings.reminder',
    'select from meetings.commitment',
    'select from meetings.office',
    'select meetings.prune_changes()',
    `select meetings.prune_changes('0')`,
    'create table meetings_worker.mine ()',
    'create function meetings_worker.mine() returns int language sql return 1',
    'drop table meetings_worker._private_jobs',
    'truncate meetings_worker._private_jobs',
    'alter table meetings_worker._private_jobs disable row level security',
    'alter function meetings_worker.remind(date, int[]) security invoker',
    'drop schema meetings_worker cascade',
    'delete from meetings_worker.migrations',
    'insert into meetings_worker.migrations (id) values (99)',
    'select from meetings_worker.jobs',
    `select meetings_worker.remove_job('x')`,
    'select pg_advisory_lock(1)',
    'set role meetings_loader',
    'set role meetings_owner',
  ];
  const answers = await asLogin('meetings', (client) => attempt(client, statements));
  expect(answers).toEqual(each(statements, REFUSED));
});

test('control: as itself it does what the worker does', async () => {
  const answers = await asLogin('meetings', (client) => attempt(client, WRITING));
  for (const answer of Object.values(answers)) expect(answer).toEqual(expect.any(Array));
});

test.each(['organisations', 'findings'])('%s: another service’s login has nothing of it', async (schema) => {
  const answers = await asLogin(schema, (client) => attempt(client, WRITING));
  expect(answers).toEqual(each(WRITING, REFUSED));
});
