import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AUDITOR, agreedCommitments, type Written } from '../kit/agreed-commitments.ts';
import { asAdministrator } from '../kit/databases.ts';
import { approveMinutes, GUEST, HOST, meetingThatIs, OTHER_HOST, onMeeting } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let promised: ReturnType<typeof agreedCommitments>;
beforeAll(async () => {
  graph = await startTestGraph();
  promised = agreedCommitments(graph, await meetingThatIs(graph, 'ENDED'));
});
afterAll(() => graph.close());

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
    promised.agree({
      organisationCodes: ['71.10', '71.01', '71.10'],
      subElementCode: '5.3',
      owner: 'Sekretaris',
    }),
  );
  expect(commitments).toHaveLength(2);
  expect(commitments[0]).toMatchObject({
    status: 'AGREED',
    dueDate: '2026-08-31',
    originalDueDate: '2026-08-31',
    committedBy: { code: '71.10' },
  });
  const { id } = commitments[0] as Written;
  await must(promised.upon(GUEST, 'advanceCommitment', id, { action: 'START' }));
  await must(promised.upon(GUEST, 'advanceCommitment', id, { action: 'REPORT', note: 'Selesai.' }));
  await must(promised.upon(AUDITOR, 'advanceCommitment', id, { action: 'RETURN', note: 'Belum lengkap.' }));
  await must(promised.upon(GUEST, 'advanceCommitment', id, { action: 'REPORT' }));
  await must(promised.upon(AUDITOR, 'advanceCommitment', id, { action: 'VERIFY' }));
  const { history } = await promised.read(GUEST, id, 'history { action from to note takenBy }');
  expect(history).toEqual([
    { action: 'START', from: 'AGREED', to: 'IN_PROGRESS', note: null, takenBy: null },
    { action: 'REPORT', from: 'IN_PROGRESS', to: 'REPORTED_DONE', note: 'Selesai.', takenBy: null },
    { action: 'RETURN', from: 'REPORTED_DONE', to: 'IN_PROGRESS', note: 'Belum lengkap.', takenBy: null },
    { action: 'REPORT', from: 'IN_PROGRESS', to: 'REPORTED_DONE', note: null, takenBy: null },
    { action: 'VERIFY', from: 'REPORTED_DONE', to: 'VERIFIED', note: null, takenBy: null },
  ]);
  expect((await promised.read(AUDITOR, id, 'history { takenBy }')).history[0].takenBy).toBe(
    `demonstration:${GUEST}`,
  );
  expect((await promised.read('bi', id, 'history { note action }')).history[1]).toEqual({
    action: 'REPORT',
    note: null,
  });
});

test('it is tied to a recommendation that is addressed to the office and visible to the host, and to no other', async () => {
  const mine = await recommendationOf('71.10');
  const { commitments } = await must<{ commitments: [{ id: string; recommendation: object }] }>(
    promised.agree({ recommendationId: mine }),
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
    expect(await refusalOf(promised.agree({ recommendationId }))).toBe(refusal);
});

test.each([
  [{ organisationCodes: [] }, 'BAD_USER_INPUT organisationCodes'],
  [{ organisationCodes: ['72.01'] }, 'BAD_USER_INPUT organisationCodes'],
  [{ organisationCodes: ['x'] }, 'BAD_USER_INPUT organisationCodes'],
  [{ text: ' ' }, 'BAD_USER_INPUT text'],
  [{ text: 'x'.repeat(2001) }, 'BAD_USER_INPUT text'],
  [{ dueDate: '2026-06-29' }, 'BAD_USER_INPUT dueDate'],
  [{ dueDate: '2040-01-01' }, 'BAD_USER_INPUT dueDate'],
  [{ subElementCode: '2.9' }, 'BAD_USER_INPUT subElementCode'],
])('what is agreed as %j is refused, and nothing is written', async (input, refusal) => {
  const count = async () => (await graph.ask(AUDITOR, '{ commitments { totalCount } }')).data;
  const before = await count();
  expect(await refusalOf(promised.agree(input))).toBe(refusal);
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
  await must(
    promised.upon(HOST, 'rewordCommitment', commitmentId, { text: 'Satu dan dua', measure: 'Bukti' }),
  );
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
  await must(approveMinutes(graph, OTHER_HOST, id, minutes));
  expect(await refusalOf(promised.upon(HOST, 'rewordCommitment', commitmentId, { text: 'Tiga' }))).toBe(
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
  expect(await promised.read(GUEST, commitmentId, 'text measure')).toEqual({
    text: 'Satu dan dua',
    measure: 'Bukti',
  });
});

test('what was reported is said no differently afterwards', async () => {
  const { id } = await promised.agreed();
  await must(promised.upon(GUEST, 'advanceCommitment', id, { action: 'REPORT' }));
  expect(await refusalOf(promised.upon(HOST, 'rewordCommitment', id, { text: 'Lain' }))).toBe(
    'ILLEGAL_STEP action',
  );
});

test('a day of the year 0 is no day', async () => {
  const { errors } = await graph.ask(
    HOST,
    '{ commitments(filter: { dueDate: { gte: "0000-01-01" } }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});
