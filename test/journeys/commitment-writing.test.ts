import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asAdministrator } from '../kit/databases.ts';
import {
  act,
  GUEST,
  HOST,
  meetingThatIs,
  must,
  OTHER_HOST,
  onMeeting,
  refusalOf,
  TODAY,
} from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const AUDITOR = 'national-auditor';

let graph: TestGraph;
let meetingId: string;
beforeAll(async () => {
  graph = await startTestGraph();
  meetingId = await meetingThatIs(graph, 'ENDED');
});
afterAll(() => graph.close());

interface Written {
  id: string;
  version: number;
}
const agree = (input: object = {}, persona = HOST) =>
  onMeeting(
    graph,
    persona,
    meetingId,
    'agreeCommitments',
    { organisationCodes: ['71.10'], text: 'Menetapkan SOP', dueDate: '2026-08-31', ...input },
    '{ commitments { id version status dueDate originalDueDate committedBy { code } recommendation { id source } } }',
  );
const agreed = async (input: object = {}): Promise<Written> => {
  const { commitments } = await must<{ commitments: [Written] }>(agree(input));
  return commitments[0];
};
const read = async (persona: string, id: string, fields: string) =>
  (await graph.ask(persona, `{ commitment(id: "${id}") { ${fields} } }`)).data.commitment;
const upon = async (persona: string, mutation: string, commitmentId: string, input: object) => {
  const expectedVersion = (await read(AUDITOR, commitmentId, 'version')).version;
  return act(graph, persona, mutation, { commitmentId, expectedVersion, ...input });
};

/** A recommendation addressed to an office alone, as this service knows it. */
const recommendationOf = (office: string): Promise<string> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from meetings.known_recommendation where addressed_offices = array[$1] and not restricted order by id limit 1`,
      [office],
    );
    return rows[0]?.id as string;
  });

test('a host writes down what each office promised; the office keeps it, the inspectorate verifies, the history says all', async () => {
  const { commitments } = await must<{ commitments: (Written & { committedBy: { code: string } })[] }>(
    agree({ organisationCodes: ['71.10', '71.01', '71.10'], subElementCode: '5.3', owner: 'Sekretaris' }),
  );
  expect(commitments).toHaveLength(2);
  expect(commitments[0]).toMatchObject({
    status: 'AGREED',
    dueDate: '2026-08-31',
    originalDueDate: '2026-08-31',
    committedBy: { code: '71.10' },
  });
  const { id } = commitments[0] as Written;
  await must(upon(GUEST, 'advanceCommitment', id, { action: 'START' }));
  await must(upon(GUEST, 'advanceCommitment', id, { action: 'REPORT', note: 'Selesai.' }));
  await must(upon(AUDITOR, 'advanceCommitment', id, { action: 'RETURN', note: 'Belum lengkap.' }));
  await must(upon(GUEST, 'advanceCommitment', id, { action: 'REPORT' }));
  await must(upon(AUDITOR, 'advanceCommitment', id, { action: 'VERIFY' }));
  const { history } = await read(GUEST, id, 'history { action from to note takenBy }');
  expect(history).toEqual([
    { action: 'START', from: 'AGREED', to: 'IN_PROGRESS', note: null, takenBy: null },
    { action: 'REPORT', from: 'IN_PROGRESS', to: 'REPORTED_DONE', note: 'Selesai.', takenBy: null },
    { action: 'RETURN', from: 'REPORTED_DONE', to: 'IN_PROGRESS', note: 'Belum lengkap.', takenBy: null },
    { action: 'REPORT', from: 'IN_PROGRESS', to: 'REPORTED_DONE', note: null, takenBy: null },
    { action: 'VERIFY', from: 'REPORTED_DONE', to: 'VERIFIED', note: null, takenBy: null },
  ]);
  expect((await read(AUDITOR, id, 'history { takenBy }')).history[0].takenBy).toBe(`demonstration:${GUEST}`);
  expect((await read('bi', id, 'history { note action }')).history[1]).toEqual({
    action: 'REPORT',
    note: null,
  });
});

test('more time is given saying why; what was agreed at first stays to be read', async () => {
  const { id } = await agreed();
  const extend = (dueDate: string, reason = 'Anggaran.', persona = HOST) =>
    upon(persona, 'extendCommitment', id, { dueDate, reason });
  for (const [dueDate, reason, refusal] of [
    ['2026-08-31', 'x', 'BAD_USER_INPUT dueDate'],
    ['2026-07-01', 'x', 'BAD_USER_INPUT dueDate'],
    ['2036-08-31', 'x', 'BAD_USER_INPUT dueDate'],
    ['2026-09-30', ' ', 'BAD_USER_INPUT reason'],
  ] as const)
    expect(await refusalOf(extend(dueDate, reason))).toBe(refusal);
  for (const persona of [GUEST, 'integration:71', 'bi'])
    expect(await refusalOf(extend('2026-09-30', 'x', persona))).toBe('FORBIDDEN');
  await must(extend('2026-09-30'));
  await must(extend('2026-10-31', 'Lagi.', AUDITOR));
  expect(await read(GUEST, id, 'dueDate originalDueDate extensions { from to reason takenBy }')).toEqual({
    dueDate: '2026-10-31',
    originalDueDate: '2026-08-31',
    extensions: [
      { from: '2026-08-31', to: '2026-09-30', reason: 'Anggaran.', takenBy: null },
      { from: '2026-09-30', to: '2026-10-31', reason: 'Lagi.', takenBy: null },
    ],
  });
  expect((await read('bi', id, 'extensions { reason }')).extensions[0]).toEqual({ reason: null });
});

test('it is given up by another person of the host than wrote it down, saying why', async () => {
  const { id } = await agreed();
  const cancel = (persona: string, note?: string) =>
    upon(persona, 'advanceCommitment', id, { action: 'CANCEL', note });
  expect(await refusalOf(cancel(GUEST, 'x'))).toBe('FORBIDDEN');
  expect(await refusalOf(cancel(OTHER_HOST))).toBe('BAD_USER_INPUT note');
  expect(await refusalOf(cancel(HOST, 'x'))).toBe('FOUR_EYES');
  await must(cancel(OTHER_HOST, 'Digabung.'));
  expect(await read(GUEST, id, 'status cancelledOn hostNote overdue nextActions')).toEqual({
    status: 'CANCELLED',
    cancelledOn: TODAY,
    hostNote: 'Digabung.',
    overdue: false,
    nextActions: [],
  });
  expect(await refusalOf(upon(HOST, 'extendCommitment', id, { dueDate: '2026-12-01', reason: 'x' }))).toBe(
    'ILLEGAL_STEP action',
  );
});

test('it is tied to a recommendation that is addressed to the office and visible to the host, and to no other', async () => {
  const mine = await recommendationOf('71.10');
  const { commitments } = await must<{ commitments: [{ id: string; recommendation: object }] }>(
    agree({ recommendationId: mine }),
  );
  expect(commitments[0].recommendation).toEqual({ id: mine, source: expect.stringMatching(/BPK|APIP/) });
  const { data } = await graph.ask(GUEST, `{ recommendation(id: "${mine}") { commitments { id } } }`);
  expect(data.recommendation.commitments).toContainEqual({ id: commitments[0].id });
  const others = await recommendationOf('72.01');
  const restricted = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update meetings.known_recommendation set restricted = true, need_to_know = '{}' where id =
         (select id from meetings.known_recommendation where addressed_offices = '{71.10}' order by id desc limit 1)
       returning id`,
    );
    return rows[0]?.id as string;
  });
  expect(restricted).not.toBe(mine);
  for (const [recommendationId, refusal] of [
    [others, 'NOT_FOUND'],
    [restricted, 'NOT_FOUND'],
    ['00000000-0000-7000-8000-000000000000', 'NOT_FOUND'],
    ['bukan id', 'NOT_FOUND'],
    [await recommendationOf('71.01'), 'BAD_USER_INPUT recommendationId'],
  ] as const)
    expect(await refusalOf(agree({ recommendationId }))).toBe(refusal);
});

test.each([
  [{ organisationCodes: [] }, 'BAD_USER_INPUT organisationCodes'],
  [{ organisationCodes: ['72.01'] }, 'BAD_USER_INPUT organisationCodes'],
  [{ organisationCodes: ['x'] }, 'BAD_USER_INPUT organisationCodes'],
  [{ text: ' ' }, 'BAD_USER_INPUT text'],
  [{ text: 'x'.repeat(2001) }, 'BAD_USER_INPUT text'],
  [{ dueDate: '2026-06-29' }, 'BAD_USER_INPUT dueDate'],
  [{ dueDate: '2040-01-01' }, 'BAD_USER_INPUT dueDate'],
  [{ subElementCode: '6.1' }, 'BAD_USER_INPUT subElementCode'],
])('what is agreed as %j is refused, and nothing is written', async (input, refusal) => {
  const count = async () => (await graph.ask(AUDITOR, '{ commitments { totalCount } }')).data;
  const before = await count();
  expect(await refusalOf(agree(input))).toBe(refusal);
  expect(await count()).toEqual(before);
});

test('once the minutes are approved nothing more is promised in it, and nothing said differently', async () => {
  const id = await meetingThatIs(graph, 'ENDED');
  const { commitments } = await must<{ commitments: [Written] }>(
    onMeeting(
      graph,
      HOST,
      id,
      'agreeCommitments',
      { organisationCodes: ['71.10'], text: 'Satu' },
      '{ commitments { id version } }',
    ),
  );
  const [{ id: commitmentId }] = commitments;
  await must(upon(HOST, 'rewordCommitment', commitmentId, { text: 'Satu dan dua', measure: 'Bukti' }));
  const said = { minuteTaker: 'x', paragraphs: ['x'], recommendations: [] };
  const { minutes } = await must<{ minutes: Written }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      { meetingId: id, ...said, expectedVersion: 0 },
      '{ minutes { id version } }',
    ),
  );
  await must(
    act(graph, OTHER_HOST, 'approveMinutes', { minutesId: minutes.id, expectedVersion: minutes.version }),
  );
  expect(await refusalOf(upon(HOST, 'rewordCommitment', commitmentId, { text: 'Tiga' }))).toBe(
    'ILLEGAL_STEP action',
  );
  expect(
    await refusalOf(
      onMeeting(graph, HOST, id, 'agreeCommitments', { organisationCodes: ['71.10'], text: 'Dua' }),
    ),
  ).toBe('ILLEGAL_STEP action');
  // What is open keeps it from being closed.
  expect(await refusalOf(onMeeting(graph, HOST, id, 'advanceMeeting', { action: 'CLOSE' }))).toBe(
    'ILLEGAL_STEP action',
  );
  expect(await read(GUEST, commitmentId, 'text measure')).toEqual({ text: 'Satu dan dua', measure: 'Bukti' });
});

test('what was reported is said no differently afterwards', async () => {
  const { id } = await agreed();
  await must(upon(GUEST, 'advanceCommitment', id, { action: 'REPORT' }));
  expect(await refusalOf(upon(HOST, 'rewordCommitment', id, { text: 'Lain' }))).toBe('ILLEGAL_STEP action');
});

test('a day of the year 0 is no day', async () => {
  const { errors } = await graph.ask(
    HOST,
    '{ commitments(filter: { dueDate: { gte: "0000-01-01" } }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

/** Who tries what; most of it is not theirs, or not its turn. */
const TRIES = fc.array(
  fc.tuple(
    fc.constantFrom('START', 'REPORT', 'VERIFY', 'RETURN', 'CANCEL', 'EXTEND'),
    fc.constantFrom(GUEST, AUDITOR, HOST, OTHER_HOST),
  ),
  { minLength: 1, maxLength: 10 },
);

test('whatever is tried, there is one entry for each edge, the first due date stays, and the statuses add up', async () => {
  await fc.assert(
    fc.asyncProperty(TRIES, async (tries) => {
      const { id } = await agreed();
      let edges = 0;
      let due = '2026-08-31';
      for (const [action, persona] of tries) {
        if (action === 'EXTEND') {
          const later = `${Number(due.slice(0, 4)) + 1}${due.slice(4)}`;
          const refusal = await refusalOf(
            upon(persona, 'extendCommitment', id, { dueDate: later, reason: 'x' }),
          );
          if (refusal === undefined) due = later;
        } else if (!(await refusalOf(upon(persona, 'advanceCommitment', id, { action, note: 'x' }))))
          edges += 1;
      }
      const now = await read(
        AUDITOR,
        id,
        'status dueDate originalDueDate history { from to } extensions { to }',
      );
      expect(now.history).toHaveLength(edges);
      expect(now).toMatchObject({ dueDate: due, originalDueDate: '2026-08-31' });
      const way = ['AGREED', ...now.history.map(({ to }: { to: string }) => to)];
      expect(now.history.map(({ from }: { from: string }) => from)).toEqual(way.slice(0, -1));
      expect(way.at(-1)).toBe(now.status);
    }),
    { numRuns: 12 },
  );
  const statuses = ['AGREED', 'IN_PROGRESS', 'REPORTED_DONE', 'VERIFIED', 'CANCELLED'];
  const counts = statuses.map(
    (status) => `${status}: commitments(filter: { status: [${status}] }) { totalCount }`,
  );
  const { data } = await graph.ask(AUDITOR, `{ all: commitments { totalCount } ${counts.join(' ')} }`);
  const { all, ...each } = data as Record<string, { totalCount: number }>;
  expect(Object.values(each).reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(all?.totalCount);
}, 120_000);
