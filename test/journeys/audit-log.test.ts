import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { advance as advanceOne, agreeAnew, codeOf, OFFICE } from '../kit/commitments.ts';
import { asAdministrator } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';
const AUDIT = `query ($filter: AuditFilter) { meetingAudit(filter: $filter, first: 50) { nodes {
  subject roles verb action nodeType nodeId outcome code reason requestId organisation { code } } } }`;

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

beforeEach(async () => {
  [id] = (await agreeAnew(graph.databases, 1)) as [string];
});

const advance = (persona: string | undefined, input: object) => advanceOne(graph, id, persona, input);
const auditFor = async (persona: string | undefined, filter: object = {}) =>
  (await graph.ask(persona, AUDIT, { filter })).data.meetingAudit.nodes;

test('the log says who did what and who was refused, and why', async () => {
  await advance(OFFICE, { action: 'REPORT' });
  const refusal = await advance('province:71', { action: 'VERIFY' });
  await advance('province:72', { action: 'REPORT' });
  const common = { verb: 'advanceCommitment', nodeId: id, requestId: expect.any(String) };
  expect(await auditFor(AUDITOR)).toEqual([
    {
      ...common,
      subject: 'demonstration:province:72',
      roles: ['PROVINCE'],
      action: 'REPORT',
      // Of what they do not see the log says no more than they were told.
      nodeType: null,
      organisation: { code: '72' },
      outcome: 'REFUSED',
      code: 'NOT_FOUND',
      reason: 'No such commitment.',
    },
    {
      ...common,
      subject: 'demonstration:province:71',
      roles: ['PROVINCE'],
      action: 'VERIFY',
      nodeType: 'Commitment',
      organisation: { code: '71.10' },
      outcome: 'REFUSED',
      code: 'FORBIDDEN',
      reason: 'You may not VERIFY this commitment.',
      requestId: refusal.errors?.[0]?.extensions.requestId,
    },
    {
      ...common,
      subject: 'demonstration:regency:71.10',
      roles: ['REGENCY'],
      action: 'REPORT',
      nodeType: 'Commitment',
      organisation: { code: '71.10' },
      outcome: 'DONE',
      code: null,
      reason: null,
    },
  ]);
});

test('a machine asks which of its writes were refused and why, and reads nobody else’s', async () => {
  await advance(OFFICE, { action: 'START' });
  await advance('integration:71', { action: 'REPORT' });
  await advance('integration:71', { action: 'REPORT' });
  await advance('integration:72', { action: 'REPORT' });
  const refused = { outcome: ['REFUSED'] };
  expect(await auditFor('integration:71', refused)).toEqual([
    expect.objectContaining({
      subject: 'demonstration:integration:71',
      code: 'ILLEGAL_STEP',
      reason: 'Cannot REPORT a commitment that is REPORTED_DONE.',
    }),
  ]);
  expect(await auditFor('integration:72')).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);
  // Engaged in 71 and 71.10: what province 72's machine tried is not theirs to read.
  expect(await auditFor('external-auditor:bpk')).toHaveLength(3);
  expect(await auditFor(AUDITOR)).toHaveLength(4);
  for (const persona of [
    OFFICE,
    'province:71',
    'national-leadership',
    'bi',
    'whistleblowing:chair',
    undefined,
  ])
    expect(await auditFor(persona)).toEqual([]);
});

test('an engaged auditor of an office does not read what its people tried elsewhere', async () => {
  await advance(OFFICE, { action: 'START' });
  await advance('province:71', { action: 'START', commitmentId: '019a0290-4289-7762-b324-6a178bf47e4e' });
  const nodes = await auditFor('external-auditor:bpk');
  expect(nodes.map(({ nodeId, outcome }: Record<string, string>) => [nodeId, outcome])).toEqual([
    [id, 'DONE'],
  ]);
  expect(await auditFor(AUDITOR)).toHaveLength(2);
});

test('a refusal of bad arguments is logged as well', async () => {
  expect(await codeOf(advance(OFFICE, { action: 'REPORT', note: 'a\u0000b' }))).toBe('BAD_USER_INPUT');
  expect(await auditFor(AUDITOR)).toEqual([
    expect.objectContaining({ outcome: 'REFUSED', code: 'BAD_USER_INPUT', nodeId: id }),
  ]);
});

test('what the public tries is refused and not logged: anybody could fill the log with it', async () => {
  expect(await codeOf(advance(undefined, { action: 'REPORT' }))).toBe('UNAUTHENTICATED');
  expect(await auditFor(AUDITOR)).toEqual([]);
});

test('an entry is never changed, deleted, emptied or written in another’s name', async () => {
  await advance(OFFICE, { action: 'START' });
  await asAdministrator(graph.databases.open, async (client) => {
    for (const change of [
      `update meetings.audit_entry set outcome = 'REFUSED'`,
      'delete from meetings.audit_entry',
      'truncate meetings.audit_entry',
      `set session_replication_role = 'replica'; delete from meetings.audit_entry`,
    ])
      await expect(client.query(change)).rejects.toThrow(/never changed/);
    await client.query(`set session_replication_role = 'origin'`);
    await client.query(`set role meetings_app; set viewer.subject = 'me'`);
    await expect(
      client.query(
        `insert into meetings.audit_entry (id, subject, roles, verb, outcome, request_id, organisation_code, province_code)
         values (gen_random_uuid(), 'you', '{}', 'x', 'DONE', '', '00', 0)`,
      ),
    ).rejects.toThrow(/row-level security/);
  });
  expect(await auditFor(AUDITOR)).toHaveLength(1);
});
