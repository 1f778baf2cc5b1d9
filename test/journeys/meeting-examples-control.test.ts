import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
import { act } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `insert into meetings.commitment (id, meeting_id, text, agreed_on, due_date, original_due_date, status, verified_on, provenance,
         organisation_code, province_code, regency_code)
       select gen_random_uuid(), meeting_id, 'Sebelum waktunya', '2026-06-01', '2026-12-31', '2026-12-31', 'VERIFIED', '2026-06-15',
         'RECORDED', '71.10', 71, 7110 from meetings.commitment where organisation_code = '71.10' limit 1`,
    ),
  );
});
afterAll(() => graph.close());

const ask = (name: string, persona: string | undefined, variables: object = {}) =>
  exampleAnswer(graph, name, persona, variables);
const counted = (table: string, where = 'true'): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(`select count(*)::int as n from ${table} where ${where}`);
    return rows[0].n;
  });

test.each(['00', '71', '71.10'])(
  'control totals of %s are those of the rows, and statuses sum up to all',
  async (code) => {
    const { organisations, meetings, organisation } = await ask('bi-control-totals', 'bi', { code });
    const branch = code === '00' ? 'true' : `organisation_code like '${code}%'`;
    expect(organisations.totalCount).toBe(553);
    expect(meetings.totalCount).toBe(await counted('meetings.meeting', 'published'));
    const total = ({ totalCount }: { totalCount: number }): number => totalCount;
    const all = total(organisation.commitments);
    expect(all).toBe(await counted('meetings.commitment', branch));
    expect(all).toBeGreaterThan(0);
    expect(total(organisation.attendance)).toBe(await counted('meetings.attendance', branch));
    const { agreed, inProgress, reportedDone, verified, cancelled } = organisation;
    const byStatus = [agreed, inProgress, reportedDone, verified, cancelled].map(total);
    expect(byStatus.reduce((sum, each) => sum + each)).toBe(all);
    expect(organisation.meetingIndicators.commitments).toBe(all - total(cancelled));
  },
);

test('a code list has its validity, and the calendar its stages', async () => {
  const { divisions, electoralCalendar } = await ask('bi-dimension-divisions', 'bi');
  expect(divisions).toHaveLength(await counted('organisations.division'));
  expect(divisions).toContainEqual(expect.objectContaining({ code: 'KAB-HUKUM', area: 'LAW_OVERSIGHT' }));
  expect(electoralCalendar.nodes.length).toBeGreaterThan(0);
});

test('a machine is told which of its writes were refused, and why; not those of others', async () => {
  const since = '2026-06-30T00:00:00Z';
  const id = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select id from meetings.commitment where province_code = 72 order by id limit 1`,
    );
    return rows[0].id as string;
  });
  for (const machine of ['integration:71', 'integration:72'])
    await act(graph, machine, 'advanceCommitment', {
      commitmentId: id,
      action: 'START',
      expectedVersion: 99,
    });
  const { meetingAudit } = await ask('integration-refused-writes', 'integration:71', { since });
  expect(meetingAudit.nodes).toEqual([
    expect.objectContaining({
      verb: 'advanceCommitment',
      action: 'START',
      nodeId: id,
      nodeType: null,
      code: 'NOT_FOUND',
    }),
  ]);
});

test('what is of another province is not found, and its lists are empty, as if it were not there', async () => {
  const id = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select id from meetings.commitment where province_code = 72 order by id limit 1`,
    );
    return rows[0].id as string;
  });
  const notMine = (persona: string, commitment: string) =>
    graph.ask(persona, exampleText('integration-not-mine'), { commitment, province: '72' });
  const { data, errors } = await notMine('integration:71', id);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  expect(data).toEqual({
    commitment: null,
    organisation: { commitments: { totalCount: 0 }, attendance: { totalCount: 0 } },
  });
  const none = await notMine('integration:71', '00000000-0000-4000-8000-000000000000');
  expect([none.data, none.errors?.[0]?.message]).toEqual([data, errors?.[0]?.message]);
  const theirs = await notMine('integration:72', id);
  expect(theirs.errors).toBeUndefined();
  expect(theirs.data.organisation.commitments.totalCount).toBeGreaterThan(0);
});

test.each([
  ['province:71', '71'],
  ['national-auditor', '00'],
  ['regency:71.10', '71.10'],
])('%s finds the rows behind M1 and M2 of %s', async (persona, code) => {
  const ratio = '{ numerator denominator }';
  const where = (more: string) =>
    `(first: 100, filter: { organisation: { under: "${code}" } ${more} }) { totalCount nodes { organisation { code } } }`;
  const { data, errors } = await graph.ask(
    persona,
    `{ organisation(code: "${code}") { meetingIndicators(from: "2000-01-01") { attendanceCoverage ${ratio} competentAttendance ${ratio} } }
       came: invitations${where('attended: true')} absent: invitations${where('attended: false')}
       competent: invitations${where('competent: true')} }`,
  );
  expect(errors).toBeUndefined();
  const { attendanceCoverage, competentAttendance } = data.organisation.meetingIndicators;
  const [came, absent, competent] = [data.came, data.absent, data.competent].map(
    ({ totalCount }) => totalCount,
  );
  expect(attendanceCoverage).toEqual({ numerator: came, denominator: came + absent });
  expect(competentAttendance).toEqual({ numerator: competent, denominator: came + absent });
  expect(came).toBeGreaterThan(0);
  for (const { organisation } of data.came.nodes)
    expect(code === '00' || organisation.code.startsWith(code)).toBe(true);
});

test.each([
  ['province:71', '71'],
  ['national-auditor', '00'],
  ['regency:71.10', '71.10'],
])('%s finds the rows behind M4 and M5 of %s', async (persona, code) => {
  const ratio = '{ numerator denominator }';
  const where = (more: string) => `commitments(filter: { ${more} }) { totalCount }`;
  const due = 'dueDate: { lt: "2026-06-30" }';
  const { data, errors } = await graph.ask(
    persona,
    `{ organisation(code: "${code}") { meetingIndicators { commitmentsOverdue ${ratio} commitmentYield ${ratio} }
         overdue: ${where('overdue: true')} kept: ${where(`keptInTime: true, ${due}`)} keptSoEarly: ${where('keptInTime: true')}
         due: ${where(due)} givenUp: ${where(`status: [CANCELLED], ${due}`)} } }`,
  );
  expect(errors).toBeUndefined();
  const { meetingIndicators, ...lists } = data.organisation;
  const count = (list: keyof typeof lists): number => lists[list].totalCount;
  const denominator = count('due') - count('givenUp');
  expect(meetingIndicators).toEqual({
    commitmentsOverdue: { numerator: count('overdue'), denominator },
    commitmentYield: { numerator: count('kept'), denominator },
  });
  // What was verified before a day still to come is kept, and in no rate yet.
  expect(count('keptSoEarly')).toBeGreaterThan(count('kept'));
  expect(count('kept')).toBeGreaterThan(0);
});
