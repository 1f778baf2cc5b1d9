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

function writingOf(schema: string, more: string[]): string[] {
  return [
    `select ${schema}_worker.remind('2026-06-30', '{7}')`,
    `select ${schema}_worker.claim_mail(${ID})`,
    `select ${schema}_worker.release_mail(${ID})`,
    `select ${schema}_worker.office_cursor()`,
    `select ${schema}_worker.know_offices('[]', 'x')`,
    `select ${schema}_worker.prune_changes()`,
    `select ${schema}_worker.add_job('remind')`,
    `select from ${schema}_worker._private_jobs`,
    ...more,
  ];
}
const ID = `'00000000-0000-0000-0000-000000000000'`;
/** By which the worker of a service writes. */
const WRITING = {
  meetings: writingOf('meetings', [
    `select meetings_worker.know_divisions('[]')`,
    `select meetings_worker.know_bodies('[]')`,
  ]),
  findings: writingOf('findings', ['select findings_worker.compact_rollup()']),
};
const WORKING = ['meetings', 'findings'] as const;
const SYSTEM = { ...auditor, subject: 'system:reminders' };

/** A reminder that somebody would make up. */
const MADE_UP = {
  meetings: `insert into meetings.reminder (organisation_code, province_code, kind, meeting_id, due_on, created_on)
     select organisation_code, province_code, 'MINUTES_LATE', id, ends_on, ends_on from meetings.meeting limit 1`,
  findings: `insert into findings.reminder (organisation_code, province_code, kind, recipient, report_id, recommendation_id, addressee_id, due_on, since_on, created_on, provenance)
     select organisation_code, province_code, 'ANSWER_OVERDUE', 'OFFICE', report_id, recommendation_id, id, received_on, received_on, received_on, provenance
     from findings.recommendation_addressee limit 1`,
};

test.each(WORKING)(
  '%s: no request can do what the worker does, nor write a reminder or an office, also not as the system',
  async (schema) => {
    const statements = [
      ...WRITING[schema],
      MADE_UP[schema],
      `update ${schema}.reminder set closed_on = null`,
      `update ${schema}.reminder set mailed_at = null`,
      `delete from ${schema}.reminder`,
      `update ${schema}.office set email = 'mine@example.org'`,
      `select from ${schema}.office_feed`,
    ];
    // Each in a transaction of its own: one refusal would refuse the rest.
    for (const viewer of [auditor, SYSTEM, undefined])
      for (const sql of statements) {
        const answer = await asRequest(databases.open, schema, viewer, (client) => attempt(client, [sql]));
        expect(answer).toEqual({ [sql]: REFUSED });
      }
  },
);

test.each(WORKING)(
  '%s: the login, as itself, has the worker’s schema and nothing else, and makes nothing there',
  async (schema) => {
    const statements = [
      `select from ${schema}.reminder`,
      schema === 'meetings' ? 'select from meetings.commitment' : 'select from findings.recommendation',
      `select from ${schema}.office`,
      `select ${schema}.prune_changes()`,
      `select ${schema}.prune_changes('0')`,
      `create table ${schema}_worker.mine ()`,
      `create function ${schema}_worker.mine() returns int language sql return 1`,
      `drop table ${schema}_worker._private_jobs`,
      `truncate ${schema}_worker._private_jobs`,
      `alter table ${schema}_worker._private_jobs disable row level security`,
      `alter function ${schema}_worker.remind(date, int[]) security invoker`,
      `drop schema ${schema}_worker cascade`,
      `delete from ${schema}_worker.migrations`,
      `insert into ${schema}_worker.migrations (id) values (99)`,
      `select from ${schema}_worker.jobs`,
      `select ${schema}_worker.remove_job('x')`,
      'select pg_advisory_lock(1)',
      `set role ${schema}_loader`,
      `set role ${schema}_owner`,
    ];
    const answers = await asLogin(schema, (client) => attempt(client, statements));
    expect(answers).toEqual(each(statements, REFUSED));
  },
);

test.each(WORKING)('%s: control: as itself it does what the worker does', async (schema) => {
  const answers = await asLogin(schema, (client) => attempt(client, WRITING[schema]));
  for (const answer of Object.values(answers)) expect(answer).toEqual(expect.any(Array));
});

test.each([
  ['organisations', 'meetings'],
  ['organisations', 'findings'],
  ['findings', 'meetings'],
  ['meetings', 'findings'],
] as const)('%s: the login of another service has nothing of the worker of %s', async (login, schema) => {
  const answers = await asLogin(login, (client) => attempt(client, WRITING[schema]));
  expect(answers).toEqual(each(WRITING[schema], REFUSED));
});
