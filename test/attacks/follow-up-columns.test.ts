import { beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Role, type Viewer } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { attempt, each, REFUSED } from '../kit/attempts.ts';
import { asAdministrator, copyDatabases, type TestDatabases } from '../kit/databases.ts';
import { plantReceived } from '../kit/follow-ups.ts';

let databases: TestDatabases;
let part: string;
let answer: string;
let recommendation: string;
beforeAll(async () => {
  databases = await copyDatabases();
  const planted = await plantReceived({ databases });
  part = planted.addressees['71.10'] as string;
  recommendation = planted.recommendation;
  answer = crypto.randomUUID();
  await asAdministrator(databases.open, (client) =>
    client.query(
      `insert into findings.answer (id, report_id, addressee_id, organisation_code, province_code, regency_code, submitted_on, provenance)
       select $1, report_id, id, organisation_code, province_code, regency_code, '2026-06-30', 'RECORDED'
       from findings.recommendation_addressee where id = $2`,
      [answer, part],
    ),
  );
});

const viewer = (role: Role, more: Partial<Viewer>): Viewer => ({
  ...anonymous,
  subject: role,
  roles: [role],
  ...more,
});
const regency = viewer('REGENCY', { organisationCode: '71.10', provinceCode: 71, regencyCode: 7110 });
const province = viewer('PROVINCE', { organisationCode: '71', provinceCode: 71 });
const apip = viewer('NATIONAL_AUDITOR', { organisationCode: '00', provinceCode: 0 });
const bpk = viewer('EXTERNAL_AUDITOR', { engagements: ['71.10'], body: 'BPK' });
const bpkp = viewer('EXTERNAL_AUDITOR', { engagements: ['71.10'], body: 'BPKP' });

const CHANGES = {
  disposed_to: (id: string) =>
    `update findings.recommendation_addressee set disposed_to = 'x' where id = '${id}'`,
  answered_on: (id: string) =>
    `update findings.recommendation_addressee set answered_on = '2026-06-01' where id = '${id}'`,
  extended_to: (id: string) =>
    `update findings.recommendation_addressee set extended_to = '2027-06-01' where id = '${id}'`,
};
const ANSWERS = ['consolidated_by', 'verified_by', 'receipt_number', 'remark'];

/** Which columns this viewer changes, behind the resolvers' back. */
async function changedBy(who: Viewer): Promise<string[]> {
  const statements = {
    ...Object.fromEntries(Object.entries(CHANGES).map(([column, sql]) => [column, sql(part)])),
    ...Object.fromEntries(
      ANSWERS.map((column) => [column, `update findings.answer set ${column} = 'x' where id = '${answer}'`]),
    ),
  };
  const changed: string[] = [];
  for (const [column, sql] of Object.entries(statements)) {
    const rows = await asRequest(databases.open, 'findings', who, (client) =>
      client.query(sql).then(
        ({ rowCount }) => rowCount,
        ({ code }) => (code === REFUSED ? 0 : code),
      ),
    );
    if (rows) changed.push(column);
  }
  return changed;
}

test.each([
  ['the office', regency, ['disposed_to']],
  ['its province', province, ['consolidated_by', 'remark']],
  ['APIP', apip, ['answered_on', 'extended_to', 'verified_by', 'receipt_number', 'remark']],
  ['BPK', bpk, ['extended_to', 'remark']],
  ['BPKP', bpkp, []],
] as const)('%s changes its own columns and no others', async (_, who, columns) => {
  expect(await changedBy(who)).toEqual(columns);
});

test('nobody takes a part in another’s name, nor writes a history, nor changes one', async () => {
  const insert = (subject: string, role: string) =>
    `insert into findings.follow_up_actor (recommendation_id, subject, organisation_code, province_code, regency_code, report_id, provenance, part, recorded_at)
     select recommendation_id, '${subject}', organisation_code, province_code, regency_code, report_id, 'RECORDED', '${role}', now()
     from findings.recommendation_addressee where recommendation_id = '${recommendation}'`;
  const others = [
    insert('somebody', 'SUBMITTER'),
    `update findings.follow_up_actor set part = 'VERIFIER'`,
    'delete from findings.follow_up_actor',
    `update findings.follow_up_step set note = 'x'`,
    'delete from findings.deadline_extension',
    `update findings.answer set text = 'x'`,
  ];
  for (const sql of others)
    expect(await asRequest(databases.open, 'findings', apip, (client) => attempt(client, [sql]))).toEqual(
      each([sql], REFUSED),
    );
  const own = insert(apip.subject, 'VERIFIER');
  expect(await asRequest(databases.open, 'findings', apip, (client) => attempt(client, [own]))).toEqual({
    [own]: [],
  });
});
