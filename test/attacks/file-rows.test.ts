import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { viewerOf } from '../kit/viewers.ts';

let database: string;
let documents: Record<string, string>;
beforeAll(async () => {
  database = (await copyDatabases()).open;
  documents = await asAdministrator(database, async (client) => {
    const made: Record<string, string> = {};
    for (const office of ['71', '72']) {
      const { rows } = await client.query<{ id: string }>(
        `insert into meetings.meeting_document (id, meeting_id, kind, title, classification, latest)
         select gen_random_uuid(), id, 'REPORT', 'x', 'CONFIDENTIAL', 1 from meetings.meeting
         where organisation_code = $1 and published order by id limit 1 returning id`,
        [office],
      );
      made[office] = rows[0]?.id as string;
      await client.query(
        `insert into meetings.document_version (id, document_id, number, file_id, file_name, media_type, size, sha256, uploaded_by)
         values (gen_random_uuid(), $1, 1, gen_random_uuid(), 'a.pdf', 'x', 1, 'x', 'x')`,
        [made[office]],
      );
    }
    return made;
  });
});

const north = viewerOf('PROVINCE', '71');
const machine = viewerOf('INTEGRATION', '71', { scopes: ['commitment:report'] });

/** Behind every resolver's back; undone. */
const as = async (who: Viewer, sql: string, values: unknown[] = []) =>
  (await asRequest(database, 'meetings', who, (client) => client.query(sql, values))).rowCount;

const addVersion = (document: string) =>
  `insert into meetings.document_version (id, document_id, number, file_id, file_name, media_type, size, sha256, uploaded_by)
   values (gen_random_uuid(), '${document}', 2, gen_random_uuid(), 'b.pdf', 'x', 1, 'x', 'raw')`;
const addEvidence = (office: string, by = 'raw') =>
  `insert into meetings.commitment_evidence (id, commitment_id, title, version, added_on, added_by, organisation_code, province_code, file_id, file_name, media_type, size, sha256)
   select gen_random_uuid(), id, 'x', 9, now(), '${by}', organisation_code, province_code, gen_random_uuid(), 'a.pdf', 'x', 1, 'x'
   from meetings.commitment where organisation_code = '${office}' limit 1`;
const addUpload = (subject: string) =>
  `insert into meetings.upload (id, subject, file_name, size) values ('${randomUUID()}', '${subject}', 'a.pdf', 1)`;

test('a host adds to its own documents, and to nobody else’s', async () => {
  expect(await as(north, addVersion(documents['71'] as string))).toBe(1);
  for (const [who, of] of [
    [north, '72'],
    [viewerOf('REGENCY', '71.10'), '71'],
    [viewerOf('NATIONAL_LEADERSHIP', '00'), '71'],
    [anonymous, '71'],
  ] as const)
    await expect(as(who, addVersion(documents[of] as string))).rejects.toThrow(
      /row-level security|null value/,
    );
  expect(
    await as(north, `update meetings.meeting_document set latest = 9 where id = $1`, [documents['72']]),
  ).toBe(0);
});

test.each([
  [
    'move a version to another document',
    `update meetings.document_version set document_id = $1 where number = 1`,
  ],
])('not even a host may %s', (_, sql) =>
  expect(as(viewerOf('NATIONAL_AUDITOR', '00'), sql, [documents['71']])).rejects.toThrow(
    /stays its document/,
  ),
);

test.each([
  ['change what was sent', `update meetings.document_version set sha256 = 'y'`],
  ['change a title', `update meetings.meeting_document set title = 'y'`],
  ['open what is confidential', `update meetings.meeting_document set classification = 'PUBLIC'`],
  ['take a document away', 'delete from meetings.meeting_document'],
  ['take a version away', 'delete from meetings.document_version'],
  ['take evidence away', 'delete from meetings.commitment_evidence'],
  ['change evidence', `update meetings.commitment_evidence set title = 'y'`],
  ['give an upload to somebody else', `update meetings.upload set subject = 'y'`],
  ['make an upload younger', 'update meetings.upload set created_at = now()'],
  ['change the secret of a calendar', `update meetings.calendar_address set secret_hash = 'y'`],
])('nobody may %s', (_, sql) =>
  expect(as(viewerOf('NATIONAL_AUDITOR', '00'), sql)).rejects.toThrow(/permission denied/),
);

test('evidence is shown for one’s own office, in one’s own name, by a machine with its scope', async () => {
  expect(await as(viewerOf('REGENCY', '71.10'), addEvidence('71.10'))).toBe(1);
  expect(await as(machine, addEvidence('71.10'))).toBe(1);
  for (const [who, sql] of [
    [viewerOf('REGENCY', '71.10'), addEvidence('71.10', 'somebody else')],
    [viewerOf('PROVINCE', '71'), addEvidence('71.10')],
    [viewerOf('NATIONAL_AUDITOR', '00'), addEvidence('71.10')],
    [viewerOf('INTEGRATION', '71'), addEvidence('71.10')],
  ] as const)
    await expect(as(who, sql)).rejects.toThrow(/row-level security/);
  expect(await as(machine, addEvidence('72.01'))).toBe(0);
});

test('an upload is begun in one’s own name, and the public begins none', async () => {
  expect(await as(north, addUpload('raw'))).toBe(1);
  await expect(as(north, addUpload('somebody'))).rejects.toThrow(/row-level security/);
  await expect(as(anonymous, addUpload('anonymous'))).rejects.toThrow(/row-level security/);
});

test('an address is made for one’s own office', async () => {
  const make = (code: string) =>
    `insert into meetings.calendar_address (id, label, secret_hash, created_by, organisation_code, province_code)
     values (gen_random_uuid(), 'x', '${randomUUID()}', 'raw', '${code}', ${code.slice(0, 2)})`;
  expect(await as(north, make('71'))).toBe(1);
  for (const who of [north, viewerOf('NATIONAL_AUDITOR', '00'), machine])
    await expect(as(who, make('71.10'))).rejects.toThrow(/row-level security/);
});
