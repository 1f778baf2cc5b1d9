import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DRAFT, GUEST, HOST, meetingThatIs, onMeeting, readMeeting } from '../kit/meetings.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const read = (persona: string | undefined, id: string, fields: string) =>
  readMeeting(graph, persona, id, fields);

test('an agenda is said whole; items that stay keep their ids, and their order is as said', async () => {
  const id = await meetingThatIs(graph, 'SCHEDULED');
  const say = (sessions: object[], persona = HOST) =>
    onMeeting(
      graph,
      persona,
      id,
      'setAgenda',
      { sessions },
      '{ meeting { sessions { id position topic speaker { title institution { code } } } } }',
    );
  const { meeting } = await must<{ meeting: { sessions: [{ id: string }, { id: string }] } }>(
    say([{ topic: 'SPIP', speakerTitle: 'Kepala Pusat', institutionCode: 'BPKP' }, { topic: 'WBS' }]),
  );
  const [spip, wbs] = meeting.sessions;
  const turned = await must<{ meeting: { sessions: object[] } }>(
    say([{ id: wbs.id, topic: 'WBS' }, { topic: 'Baru' }, { id: spip.id, topic: 'SPIP 2' }]),
  );
  expect(turned.meeting.sessions).toEqual([
    { id: wbs.id, position: 1, topic: 'WBS', speaker: null },
    { id: expect.any(String), position: 2, topic: 'Baru', speaker: null },
    { id: spip.id, position: 3, topic: 'SPIP 2', speaker: null },
  ]);
  const other = await meetingThatIs(graph, 'DRAFT');
  for (const [sessions, refusal] of [
    [[{ topic: ' ' }], 'BAD_USER_INPUT topic'],
    [
      [
        { id: spip.id, topic: 'a' },
        { id: spip.id, topic: 'b' },
      ],
      'BAD_USER_INPUT sessions',
    ],
    [[{ id: other, topic: 'a' }], 'BAD_USER_INPUT sessions'],
    [[{ topic: 'a', institutionCode: 'tidak ada' }], 'BAD_USER_INPUT institutionCode'],
    [Array.from({ length: 51 }, () => ({ topic: 'a' })), 'BAD_USER_INPUT sessions'],
  ] as const)
    expect(await refusalOf(say([...sessions]))).toBe(refusal);
  expect(await refusalOf(say([], 'province:72'))).toBe('FORBIDDEN');
  expect((await read(HOST, id, 'sessions { topic }')).sessions).toHaveLength(3);
});

test.each([
  [{ title: ' ' }, 'BAD_USER_INPUT title'],
  [{ title: 'x'.repeat(301) }, 'BAD_USER_INPUT title'],
  [{ endsOn: '2026-06-29' }, 'BAD_USER_INPUT endsOn'],
  [{ startsAt: '2026-07-01T02:00:00Z' }, 'BAD_USER_INPUT startsAt'],
  [{ timeZone: 'UTC' }, 'BAD_USER_INPUT timeZone'],
  [{ wave: 0 }, 'BAD_USER_INPUT wave'],
  [{ hostCode: 'KPU' }, 'BAD_USER_INPUT hostCode'],
  [{ hostCode: '72' }, 'FORBIDDEN'],
  [{ hostCode: '71.10' }, 'FORBIDDEN'],
  [{ purpose: 'x'.repeat(10_000_000) }, 'BAD_REQUEST'],
])('a draft of %j is refused, and nothing is written', async (input, refusal) => {
  const before = await graph.ask('national-auditor', '{ meetings { totalCount } }');
  const answer = await act(graph, HOST, 'draftMeeting', { ...DRAFT, ...input }).catch((error: unknown) => ({
    errors: [{ extensions: { code: `thrown ${error}` } }],
  }));
  expect(await refusalOf(Promise.resolve(answer as never))).toBe(refusal);
  expect(await graph.ask('national-auditor', '{ meetings { totalCount } }')).toEqual(before);
});

test('only hosts plan: neither a regency, nor a machine, nor leadership, nor the public', async () => {
  for (const persona of [
    GUEST,
    'integration:71',
    'national-leadership',
    'national-secretariat',
    'bi',
    'external-auditor:bpk',
  ])
    expect(await refusalOf(act(graph, persona, 'draftMeeting', DRAFT))).toBe('FORBIDDEN');
  expect(await refusalOf(act(graph, undefined, 'draftMeeting', DRAFT))).toBe('UNAUTHENTICATED');
  const name = 'اجتماع تنسيق 🗳️ Rapat';
  const { meeting } = await must<{ meeting: { id: string } }>(
    act(
      graph,
      'national-auditor',
      'draftMeeting',
      { ...DRAFT, hostCode: '00', title: name },
      '{ meeting { id } }',
    ),
  );
  expect(await read('national-auditor', meeting.id, 'title level')).toEqual({
    title: name,
    level: 'NATIONAL',
  });
});

test('a body that nobody knows is refused, and hides none of the others', async () => {
  const draft = { ...DRAFT, externalBodyCodes: ['BPK', 'NOPE'] };
  expect(await refusalOf(act(graph, HOST, 'draftMeeting', draft))).toBe('BAD_USER_INPUT externalBodyCodes');
  const id = await meetingThatIs(graph, 'DRAFT', { externalBodyCodes: ['BPK', 'BPKP'] });
  const change = (input: object) => refusalOf(onMeeting(graph, HOST, id, 'changeMeeting', input));
  expect(await change({ externalBodyCodes: ['NOPE'] })).toBe('BAD_USER_INPUT externalBodyCodes');
  const agenda = (institutionCode: string) =>
    refusalOf(onMeeting(graph, HOST, id, 'setAgenda', { sessions: [{ topic: 'Satu', institutionCode }] }));
  expect(await agenda('NOPE')).toBe('BAD_USER_INPUT institutionCode');
  expect(await agenda('KPK')).toBeUndefined();
  expect(await readMeeting(graph, HOST, id, 'externalBodies { code name }')).toEqual({
    externalBodies: [
      { code: 'BPK', name: expect.any(String) },
      { code: 'BPKP', name: expect.any(String) },
    ],
  });
});
