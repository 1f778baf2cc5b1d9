import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { viewerOf } from '../kit/viewers.ts';

const OFFICES = ['00', '71', '71.01', '71.10', '72', '72.01'];
const ALL = OFFICES.join(' ');

let database: string;
beforeAll(async () => {
  database = (await copyDatabases()).open;
  // The demonstration's offices promise at random: here each has one.
  await asAdministrator(database, (client) =>
    client.query(
      `update meetings.commitment set organisation_code = office, province_code = left(office, 2)::int, regency_code = null
    from (select id, office from (select id, row_number() over (order by id) as place from meetings.commitment where host_code = '00') as c
      join unnest($1::text[]) with ordinality as o (office, place) using (place)) as given
    where given.id = commitment.id`,
      [OFFICES],
    ),
  );
});

/** Does something as a request of this viewer would, behind the resolvers' back, and undoes it. */
const as = (who: Viewer, sql: string, values: unknown[] = []) =>
  asRequest(database, 'meetings', who, (client) => client.query<{ office: string }>(sql, values));

test.each<[string, string, Viewer]>([
  ['the inspectorate', ALL, viewerOf('NATIONAL_AUDITOR', '00')],
  ['national leadership', '', viewerOf('NATIONAL_LEADERSHIP', '00')],
  ['the secretariat of KPU RI', '00', viewerOf('NATIONAL_SECRETARIAT', '00')],
  ['a province', '71', viewerOf('PROVINCE', '71')],
  ['a regency', '71.10', viewerOf('REGENCY', '71.10')],
  ['BI', '', viewerOf('BI_READER')],
  ['a machine of a province without the scope', '', viewerOf('INTEGRATION', '71', { scopes: ['x:y'] })],
  [
    'a machine of a province',
    '71 71.01 71.10',
    viewerOf('INTEGRATION', '71', { scopes: ['commitment:report'] }),
  ],
  ['an engaged auditor', '', viewerOf('EXTERNAL_AUDITOR', undefined, { engagements: ['71', '71.10'] })],
  ['the compliance team', '', viewerOf('WHISTLEBLOWING', '00', { duties: ['CHAIR'] })],
  ['the public', '', anonymous],
])('raw SQL as %s changes the commitments of "%s" and of no others', async (_, offices, who) => {
  const changed = await as(
    who,
    `update meetings.commitment set version = version + 1 where organisation_code = any ($1) and host_code = '00' returning organisation_code as office`,
    [OFFICES],
  );
  expect([...new Set(changed.rows.map(({ office }) => office))].sort().join(' ')).toBe(offices);
});

test.each<[string, string, Viewer]>([
  ['the inspectorate', '00 71 72', viewerOf('NATIONAL_AUDITOR', '00')],
  ['a province', '71', viewerOf('PROVINCE', '71')],
  ['a regency', '', viewerOf('REGENCY', '71.10')],
  ['the secretariat of KPU RI', '', viewerOf('NATIONAL_SECRETARIAT', '00')],
  ['national leadership', '', viewerOf('NATIONAL_LEADERSHIP', '00')],
  ['a machine of a province', '', viewerOf('INTEGRATION', '71', { scopes: ['attendance:record'] })],
  ['the public', '', anonymous],
])('raw SQL as %s changes what "%s" call and its parts, and nothing else', async (_, hosts, who) => {
  for (const statement of [
    `update meetings.meeting set title = 'x' where organisation_code = any ($1) returning organisation_code as office`,
    `update meetings.meeting_session set topic = 'x' where organisation_code = any ($1) returning organisation_code as office`,
    `delete from meetings.meeting_session where organisation_code = any ($1) returning organisation_code as office`,
  ]) {
    const { rows } = await as(who, statement, [['00', '71', '72']]);
    const changed = [...new Set(rows.map(({ office }) => office))].sort().join(' ');
    expect({ statement, changed }).toEqual({ statement, changed: hosts });
  }
});

test.each([
  ['move it to another office', `update meetings.commitment set organisation_code = '72'`],
  ['change what was agreed at first', `update meetings.commitment set original_due_date = null`],
  ['change what was said before', `update meetings.attendance_revision set reason = 'x'`],
  ['change an extension', `update meetings.due_date_extension set to_date = now()`],
  ['delete it', 'delete from meetings.commitment'],
  ['say who had come', `update meetings.attendance set organisation_code = '72'`],
  ['take a commitment’s step away', 'delete from meetings.commitment_step'],
  ['give a meeting to another office', `update meetings.meeting set organisation_code = '72'`],
  ['delete a meeting', 'delete from meetings.meeting'],
  ['change a step that a meeting took', `update meetings.meeting_step set reason = 'x'`],
  ['date a step', `insert into meetings.meeting_step (id, recorded_at) values (gen_random_uuid(), now())`],
  ['take a lock on a whole table', 'lock table meetings.commitment in exclusive mode'],
  ['read the list of migrations', 'select * from meetings.migration'],
])('not even the inspectorate may %s by raw SQL', (_, sql) =>
  expect(as(viewerOf('NATIONAL_AUDITOR', '00'), sql)).rejects.toThrow(/permission denied/),
);

test.each<[string, string, Viewer]>([
  ['an office verify what it promised', `verified_on = now()`, viewerOf('REGENCY', '71.10')],
  ['an office give itself more time', `due_date = due_date + 90`, viewerOf('REGENCY', '71.10')],
  ['an office give it up', `cancelled_on = now()`, viewerOf('REGENCY', '71.10')],
  ['an office change its words', `text = 'x'`, viewerOf('REGENCY', '71.10')],
  ['a province report for its regency', `reported_on = now()`, viewerOf('PROVINCE', '71')],
  ['the inspectorate report for an office', `office_note = 'x'`, viewerOf('NATIONAL_AUDITOR', '00')],
])('not even by raw SQL may %s', (_, change, who) =>
  // Every meeting here is the centre's.
  expect(
    as(who, `update meetings.commitment set ${change} where organisation_code = '71.10'`).then(
      ({ rowCount }) => {
        if (rowCount === 0) throw new Error('permission denied: no row');
      },
    ),
  ).rejects.toThrow(/permission denied/),
);

test.each<[string, string, Viewer]>([
  ['a host say that it was answered', 'replied_to_asking = asking', viewerOf('NATIONAL_AUDITOR', '00')],
  ['a host answer', `reply = 'WILL_ATTEND'`, viewerOf('NATIONAL_AUDITOR', '00')],
  ['an office say that it was asked once', 'asking = 7', viewerOf('REGENCY', '71.10')],
  ['an office say who is asked for', `required_role = 'MEMBER'`, viewerOf('REGENCY', '71.10')],
])('of an invitation, not even by raw SQL may %s', (_, change, who) =>
  expect(
    as(
      who,
      `update meetings.invitation set ${change} where organisation_code = '71.10' and host_code = '00'`,
    ),
  ).rejects.toThrow('this is for another party to change'),
);
