import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { viewerOf } from '../kit/viewers.ts';

let database: string;
beforeAll(async () => {
  database = (await copyDatabases()).open;
});

const regency = viewerOf('REGENCY', '71.10');
const machine = viewerOf('INTEGRATION', '71', { scopes: ['recommendation:answer'] });
const apip = viewerOf('NATIONAL_AUDITOR', '00');
const bpk = viewerOf('EXTERNAL_AUDITOR', undefined, { engagements: ['71.10'], body: 'BPK' });

/** Behind every resolver's back; undone. */
const as = async (who: Viewer, sql: string, values: unknown[] = []) =>
  (await asRequest(database, 'findings', who, (client) => client.query(sql, values))).rowCount;

const FILE = `gen_random_uuid(), 'a.pdf', 'x', 1, 'x', now()`;
/** Keys are asked for by the administrator: whoever tries may not see what they try. */
const one = (sql: string): Promise<string> =>
  asAdministrator(
    database,
    async (client) => (await client.query<{ id: string }>(sql)).rows[0]?.id as string,
  );
const addEvidence = async (office: string, by = 'raw') =>
  `insert into findings.evidence (id, addressee_id, kind, title, added_on, added_by, latest, organisation_code, province_code, report_id, provenance)
   select gen_random_uuid(), '${await one(
     `select id from findings.recommendation_addressee where organisation_code = '${office}' and not restricted and draft_of is null limit 1`,
   )}', 'PHOTO', 'x', now(), '${by}', 1, '${office}', ${office.slice(0, 2)}, '${await one(
     `select report_id as id from findings.recommendation_addressee where organisation_code = '${office}' and not restricted and draft_of is null limit 1`,
   )}', 'RECORDED'`;
/** A copy of a report, of which there are no documents. */
const oneMoreReport = (desk?: 'APIP') =>
  one(`insert into findings.audit_report
    select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'external_ref', gen_random_uuid(),
      'draft_of', ${desk ? `'${desk}'` : 'null'}))).*
    from findings.audit_report r where organisation_code = '71.10' and not restricted and draft_of is null and source = 'APIP' limit 1 returning id`);
const addDocument = async (office: string, report?: string) =>
  `insert into findings.report_document (id, kind, title, file_id, file_name, media_type, size, sha256, added_on, added_by, report_id,
     addressed_offices, addressed_provinces, addressed_branches, provenance)
   values (gen_random_uuid(), 'REPORT', 'x', ${FILE}, 'raw', '${
     report ??
     (await one(
       `select id from findings.audit_report where organisation_code = '${office}' and not restricted and draft_of is null limit 1`,
     ))
   }', '{${office}}', '{${office.slice(0, 2)}}', '{00}', 'RECORDED')`;
const restricted = () =>
  one(`select id from findings.finding where restricted and not need_to_know @> '{raw}' limit 1`);
const addOpinion = async (finding: string) =>
  `insert into findings.legal_opinion (id, finding_id, conclusion, number, opinion_on, result_on, text, written_by, referrals,
     addressed_offices, addressed_provinces, addressed_branches, report_id, provenance)
   values (gen_random_uuid(), '${finding}', 'NO_ERROR', 'x', now(), now(), 'x', 'raw', 0, '{71.10}', '{71}', '{00}',
     '${await one(`select report_id as id from findings.finding where id = '${finding}'`)}', 'RECORDED')`;

test('evidence is shown for one’s own office, in one’s own name, by a machine with its scope', async () => {
  expect(await as(regency, await addEvidence('71.10'))).toBe(1);
  expect(await as(machine, await addEvidence('71.10'))).toBe(1);
  for (const [who, sql] of [
    [regency, await addEvidence('71.10', 'somebody else')],
    [regency, await addEvidence('71.01')],
    [viewerOf('PROVINCE', '71'), await addEvidence('71.10')],
    [apip, await addEvidence('71.10')],
    [bpk, await addEvidence('71.10')],
    [viewerOf('INTEGRATION', '71', { scopes: ['deposit:record'] }), await addEvidence('71.10')],
    [machine, await addEvidence('72.01')],
  ] as const)
    await expect(as(who, sql)).rejects.toThrow(/row-level security/);
});

test('documents are added by APIP, and by BPK in its engagements', async () => {
  expect(await as(apip, await addDocument('71.10'))).toBe(1);
  expect(await as(bpk, await addDocument('71.10'))).toBe(1);
  for (const [who, office] of [
    [bpk, '72.01'],
    [{ ...bpk, body: 'BPKP' as const }, '71.10'],
    [regency, '71.10'],
    [machine, '71.10'],
    [anonymous, '71.10'],
  ] as const)
    await expect(as(who, await addDocument(office))).rejects.toThrow(/row-level security/);
});

test('a document is taken away with a draft only, by its desk; one that was sent by nobody, behind the policies either', async () => {
  const [draft, sent] = [await oneMoreReport('APIP'), await oneMoreReport()];
  const take = (who: Viewer) =>
    as(who, 'delete from findings.report_document where report_id = any ($1)', [[draft, sent]]);
  await asAdministrator(database, async (client) => {
    for (const report of [draft, sent]) await client.query(await addDocument('71.10', report));
  });
  for (const who of [bpk, regency, machine, viewerOf('NATIONAL_LEADERSHIP', '00'), anonymous])
    expect(await take(who)).toBe(0);
  expect(await take(apip)).toBe(1);
  await asAdministrator(database, async (client) => {
    await client.query('delete from findings.report_document where report_id = $1', [draft]);
    await expect(
      client.query('delete from findings.report_document where report_id = $1', [sent]),
    ).rejects.toThrow('What was sent is never changed.');
  });
});

test('on a restricted finding nobody writes a legal opinion who is not named, nor without the duty', async () => {
  const open = await one(`select id from findings.finding where not restricted and draft_of is null limit 1`);
  const legal = viewerOf('WHISTLEBLOWING', '00', { duties: ['LEGAL'] });
  for (const who of [apip, legal]) {
    expect(await as(who, await addOpinion(open))).toBe(1);
    await expect(as(who, await addOpinion(await restricted()))).rejects.toThrow(/row-level security/);
  }
  const others = [viewerOf('WHISTLEBLOWING', '00', { duties: ['CHAIR'] }), bpk, regency];
  for (const who of [...others, viewerOf('NATIONAL_LEADERSHIP', '00')])
    await expect(as(who, await addOpinion(open))).rejects.toThrow(/row-level security/);
});

test.each([
  ['change what was sent', `update findings.evidence_version set sha256 = 'y'`],
  ['say what evidence shows anew', `update findings.evidence set title = 'y'`],
  ['say with which answer it was submitted', 'update findings.evidence set answer_id = null'],
  ['take evidence away', 'delete from findings.evidence'],
  ['take a version away', 'delete from findings.evidence_version'],
  ['change a document', `update findings.report_document set sha256 = 'y'`],
  ['change a step of a referral', `update findings.referral_step set taken_by = 'y'`],
  ['take a referral away', 'delete from findings.referral'],
  ['refer to another body', `update findings.referral set target_body = 'KPK'`],
  ['say how far a referral came', `update findings.finding set referral_status = 'FINAL'`],
  ['give an upload to somebody else', `update findings.upload set subject = 'y'`],
])('nobody may %s', (_, sql) => expect(as(apip, sql)).rejects.toThrow(/permission denied/));
