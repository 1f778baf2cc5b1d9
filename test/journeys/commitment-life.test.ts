import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { asAdministrator, emptyAuditLog } from '../kit/databases.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';
const OFFICE = 'regency:71.10';
const ADVANCE = `mutation ($input: AdvanceCommitmentInput!) {
  advanceCommitment(input: $input) { commitment { id status version reportedOn verifiedOn officeNote inspectorateNote nextActions } }
}`;
const AUDIT = `query ($filter: AuditFilter) { meetingAudit(filter: $filter, first: 50) { nodes {
  subject roles verb action nodeType nodeId outcome code reason requestId organisation { code } } } }`;

let graph: TestGraph;
let id: string;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

beforeEach(() =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update meetings.commitment set status = 'AGREED', verified_on = null, reported_on = null, reported_by = null, office_note = null, inspectorate_note = null, version = 1
       where id = (select id from meetings.commitment where organisation_code = '71.10' order by id limit 1) returning id`,
    );
    id = rows[0]?.id as string;
    await emptyAuditLog(client, 'meetings');
  }),
);

const versionNow = () =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select version from meetings.commitment where id = $1', [id]);
    return (rows[0] as { version: number }).version;
  });
const advance = async (persona: string | undefined, input: object) =>
  graph.ask(persona, ADVANCE, {
    input: { commitmentId: id, expectedVersion: await versionNow(), ...input },
  });
const codeOf = async (answer: ReturnType<typeof advance>) => (await answer).errors?.[0]?.extensions.code;
const auditFor = async (persona: string | undefined, filter: object = {}) =>
  (await graph.ask(persona, AUDIT, { filter })).data.meetingAudit.nodes;
const statusNow = async () =>
  (await graph.ask(AUDITOR, `{ commitment(id: "${id}") { status version } }`)).data.commitment;

test('an office reports what it promised, the inspectorate sends it back, and in the end verifies it', async () => {
  const reported = await advance(OFFICE, {
    action: 'REPORT',
    note: 'Sudah dilaksanakan.',
    expectedVersion: 1,
  });
  expect(reported).toMatchObject({
    data: {
      advanceCommitment: {
        commitment: {
          id,
          status: 'REPORTED_DONE',
          version: 2,
          reportedOn: '2026-06-30',
          officeNote: 'Sudah dilaksanakan.',
          inspectorateNote: null,
          nextActions: [],
        },
      },
    },
  });
  const seen = await graph.ask(AUDITOR, `{ commitment(id: "${id}") { nextActions } }`);
  expect(seen.data.commitment.nextActions).toEqual(['VERIFY', 'RETURN']);
  await advance(AUDITOR, { action: 'RETURN', note: 'Bukti belum lengkap.' });
  expect(await statusNow()).toEqual({ status: 'IN_PROGRESS', version: 3 });
  await advance(OFFICE, { action: 'REPORT' });
  const verified = await advance(AUDITOR, { action: 'VERIFY' });
  expect(verified.data.advanceCommitment.commitment).toMatchObject({
    status: 'VERIFIED',
    verifiedOn: '2026-06-30',
    // Neither took the other's words away, nor by saying nothing their own.
    officeNote: 'Sudah dilaksanakan.',
    inspectorateNote: 'Bukti belum lengkap.',
    nextActions: [],
  });
});

test.each([
  ['by its province, which speaks for its own office', 'province:71', { action: 'REPORT' }, 'FORBIDDEN'],
  ['by BI, which sees it', 'bi', { action: 'REPORT' }, 'FORBIDDEN'],
  ['by an engaged auditor', 'external-auditor:bpk', { action: 'VERIFY' }, 'FORBIDDEN'],
  ['by another province', 'province:72', { action: 'REPORT' }, 'NOT_FOUND'],
  ['by another regency', 'regency:71.01', { action: 'REPORT' }, 'NOT_FOUND'],
  ['by the public', undefined, { action: 'REPORT' }, 'NOT_FOUND'],
  ['out of turn', AUDITOR, { action: 'VERIFY' }, 'ILLEGAL_STEP'],
  ['read before somebody changed it', OFFICE, { action: 'START', expectedVersion: 7 }, 'STALE_VERSION'],
  ['with a note without end', OFFICE, { action: 'START', note: 'x'.repeat(2001) }, 'BAD_USER_INPUT'],
  ['with an id that is none', OFFICE, { action: 'START', commitmentId: 'x' }, 'NOT_FOUND'],
  ['with an action that is none', OFFICE, { action: 'EAT' }, 'BAD_USER_INPUT'],
] as const)('a step %s is refused and changes nothing', async (_, persona, input, code) => {
  expect(await codeOf(advance(persona, input))).toBe(code);
  expect(await statusNow()).toEqual({ status: 'AGREED', version: 1 });
});

test('whoever acts on what somebody is changing just then is told that it changed', async () => {
  await asAdministrator(graph.databases.open, async (client) => {
    await client.query('begin');
    await client.query('update meetings.commitment set version = version + 1 where id = $1', [id]);
    // Reads what is committed, and then waits for the row.
    const late = advance(OFFICE, { action: 'START', expectedVersion: 1 });
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await client.query(waiting)).rowCount === 0);
    await client.query('commit');
    expect(await codeOf(late)).toBe('STALE_VERSION');
  });
  expect(await statusNow()).toEqual({ status: 'AGREED', version: 2 });
});

test('two who wait for each other are not our failure: one of them is told to read again', async () => {
  const [one, other] = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update meetings.commitment set status = 'AGREED', verified_on = null, version = 1
       where id in (select id from meetings.commitment where organisation_code = '71.10' order by id limit 2) returning id`,
    );
    return rows.map((row) => row.id);
  });
  const both = (...ids: (string | undefined)[]) =>
    graph.ask(
      OFFICE,
      `mutation { ${ids.map((each, index) => `${'ab'[index]}: advanceCommitment(input: { commitmentId: "${each}", action: START, expectedVersion: 1 }) { commitment { status } }`).join(' ')} }`,
    );
  const answers = await Promise.all([both(one, other), both(other, one)]);
  const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code));
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatch(/^(STALE_VERSION|ILLEGAL_STEP)$/);
});

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

test('a refusal of bad arguments is logged as well', async () => {
  expect(await codeOf(advance(OFFICE, { action: 'REPORT', note: 'a\u0000b' }))).toBe('BAD_USER_INPUT');
  expect(await auditFor(AUDITOR)).toEqual([
    expect.objectContaining({ outcome: 'REFUSED', code: 'BAD_USER_INPUT', nodeId: id }),
  ]);
});

test('what the public tries is refused and not logged: anybody could fill the log with it', async () => {
  expect(await codeOf(advance(undefined, { action: 'REPORT' }))).toBe('NOT_FOUND');
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
