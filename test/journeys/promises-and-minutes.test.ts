import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AUDITOR } from '../kit/agreed-commitments.ts';
import {
  approveMinutes,
  HOST,
  meetingThatIs,
  OTHER_HOST,
  onMeeting,
  readMeeting,
  step,
} from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Written {
  id: string;
  version: number;
}

const minutesOf = async (meetingId: string): Promise<Written> => {
  const said = { minuteTaker: 'Notulis', paragraphs: ['Dibuka.'], recommendations: [] };
  const { minutes } = await must<{ minutes: Written }>(
    act(
      graph,
      HOST,
      'writeMinutes',
      { meetingId, ...said, expectedVersion: 0 },
      '{ minutes { id version } }',
    ),
  );
  return minutes;
};
const promise = (meetingId: string, persona: string, office = '71.10') =>
  onMeeting(
    graph,
    persona,
    meetingId,
    'agreeCommitments',
    { organisationCodes: [office], text: 'Menetapkan SOP' },
    '{ commitments { id version } }',
  );
const approvable = async (persona: string, id: string) =>
  (await readMeeting(graph, persona, id, 'minutes { approvable }')).minutes.approvable;

test('with the minutes is approved what was promised: by neither who wrote the ones nor the other', async () => {
  const id = await meetingThatIs(graph, 'ENDED');
  const minutes = await minutesOf(id);
  const { commitments } = await must<{ commitments: [Written] }>(promise(id, HOST));
  expect(await approvable(OTHER_HOST, id)).toBe(true);
  const [{ id: commitmentId, version: expectedVersion }] = commitments;
  await must(act(graph, OTHER_HOST, 'rewordCommitment', { commitmentId, text: 'Lain', expectedVersion }));
  for (const persona of [HOST, OTHER_HOST]) {
    expect(await approvable(persona, id)).toBe(false);
    expect(await refusalOf(approveMinutes(graph, persona, id, minutes))).toBe('FOUR_EYES');
  }
  expect(await approvable(AUDITOR, id)).toBe(true);
  await must(approveMinutes(graph, AUDITOR, id, minutes));
});

test('nothing is approved that was promised after it was read', async () => {
  const id = await meetingThatIs(graph, 'ENDED');
  const minutes = await minutesOf(id);
  const { version } = await readMeeting(graph, OTHER_HOST, id, 'version');
  await must(promise(id, HOST));
  await must(promise(id, HOST));
  const stale = act(graph, OTHER_HOST, 'approveMinutes', {
    minutesId: minutes.id,
    expectedVersion: minutes.version,
    expectedMeetingVersion: version,
  });
  expect(await refusalOf(stale)).toBe('CONFLICT expectedMeetingVersion');
});

test('of a promise and an approval at once only one is', async () => {
  for (let round = 0; round < 6; round += 1) {
    const id = await meetingThatIs(graph, 'ENDED');
    const minutes = await minutesOf(id);
    const { version } = await readMeeting(graph, HOST, id, 'version');
    const refusals = await Promise.all([
      refusalOf(promise(id, HOST)),
      refusalOf(approveMinutes(graph, OTHER_HOST, id, minutes, version)),
    ]);
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  }
});

test('a meeting is not closed while an office promises in it that its host does not see into', async () => {
  const id = await meetingThatIs(graph, 'INVITED');
  await must(onMeeting(graph, HOST, id, 'inviteOffices', { offices: ['72.01'] }));
  for (const action of ['BEGIN', 'END']) await must(step(graph, HOST, id, action));
  await must(promise(id, AUDITOR, '72.01'));
  expect(await readMeeting(graph, HOST, id, 'commitments { totalCount }')).toEqual({
    commitments: { totalCount: 0 },
  });
  await must(approveMinutes(graph, OTHER_HOST, id, await minutesOf(id)));
  expect(await refusalOf(step(graph, HOST, id, 'CLOSE'))).toBe('ILLEGAL_STEP action');
});

test('more time before the approval is by another than approves; giving up counts in the version only', async () => {
  const id = await meetingThatIs(graph, 'ENDED');
  const minutes = await minutesOf(id);
  const { commitments } = await must<{ commitments: [Written] }>(promise(id, HOST));
  const [{ id: commitmentId, version: expectedVersion }] = commitments;
  const { version } = await readMeeting(graph, HOST, id, 'version');
  const extend = { commitmentId, dueDate: '2027-03-31', reason: 'Menunggu BPK.', expectedVersion };
  await must(act(graph, OTHER_HOST, 'extendCommitment', extend));
  expect(await refusalOf(approveMinutes(graph, OTHER_HOST, id, minutes))).toBe('FOUR_EYES');
  expect(await refusalOf(approveMinutes(graph, AUDITOR, id, minutes, version))).toBe(
    'CONFLICT expectedMeetingVersion',
  );
  const again = await meetingThatIs(graph, 'ENDED');
  const others = await minutesOf(again);
  const promised = await must<{ commitments: [Written] }>(promise(again, HOST));
  const [dropped] = promised.commitments;
  const cancel = {
    commitmentId: dropped.id,
    action: 'CANCEL',
    note: 'Ganda.',
    expectedVersion: dropped.version,
  };
  const before = (await readMeeting(graph, HOST, again, 'version')).version;
  await must(act(graph, OTHER_HOST, 'advanceCommitment', cancel));
  expect(await refusalOf(approveMinutes(graph, OTHER_HOST, again, others, before))).toBe(
    'CONFLICT expectedMeetingVersion',
  );
  await must(approveMinutes(graph, OTHER_HOST, again, others));
});

test('whoever reworded a promise does not give it up alone', async () => {
  const id = await meetingThatIs(graph, 'ENDED');
  const { commitments } = await must<{ commitments: [Written] }>(promise(id, HOST));
  const [{ id: commitmentId, version: expectedVersion }] = commitments;
  const reword = { commitmentId, text: 'Sama sekali lain', expectedVersion };
  await must(act(graph, OTHER_HOST, 'rewordCommitment', reword));
  const say = (persona: string) =>
    act(graph, persona, 'advanceCommitment', {
      commitmentId,
      action: 'CANCEL',
      note: 'x',
      expectedVersion: expectedVersion + 1,
    });
  for (const persona of [HOST, OTHER_HOST]) expect(await refusalOf(say(persona))).toBe('FOUR_EYES');
  expect(
    await refusalOf(
      act(graph, HOST, 'rewordCommitment', { ...reword, expectedVersion: expectedVersion + 1 }),
    ),
  ).toBe('BAD_USER_INPUT text');
  await must(say(AUDITOR));
});
