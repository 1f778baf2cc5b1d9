import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GUEST, HOST, meetingThatIs, onMeeting, step } from '../kit/meetings.ts';
import { act, must } from '../kit/mutations.ts';
import { noon, remindersOf } from '../kit/reminders.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const { run, at, of } = remindersOf(() => graph);

test.each(['ENDED', 'IN_PROGRESS'])(
  'minutes of a meeting left %s: on the day before they are due, late on the day after, closed when approved',
  async (status) => {
    await at(noon('2026-06-30'));
    const id = await meetingThatIs(graph, status);
    await at(noon('2026-07-05'));
    expect(await of(id)).toEqual([]);
    await at(noon('2026-07-06'));
    const soon = { kind: 'MINUTES_DUE_SOON', due: '2026-07-07', made: '2026-07-06', closed: null };
    expect(await of(id)).toEqual([soon]);
    await at(noon('2026-07-08'));
    const late = { kind: 'MINUTES_LATE', due: '2026-07-07', made: '2026-07-08', closed: null };
    expect(await of(id)).toEqual([late, { ...soon, closed: '2026-07-08' }]);
    await run(`update meetings.meeting set status = 'MINUTES_APPROVED' where id = $1`, [id]);
    await at(noon('2026-07-09'));
    expect((await of(id))[0]).toEqual({ ...late, closed: '2026-07-09' });
  },
);

test.each([
  ['SCHEDULED', 'POSTPONE'],
  ['INVITED', 'BEGIN'],
])(
  'of a meeting left %s the host is reminded from the day after its last, until it says what became of it: %s',
  async (status, action) => {
    await at(noon('2026-06-30'));
    const id = await meetingThatIs(graph, status, { endsOn: '2026-07-01' });
    const lapsed = async (persona = HOST) => {
      const { data, errors } = await graph.ask(
        persona,
        `{ yes: meetings(first: 100, filter: { lapsed: true, host: { eq: "71" } }) { nodes { id lapsed } }
         no: meetings(first: 100, filter: { lapsed: false, host: { eq: "71" } }) { totalCount nodes { lapsed } }
         all: meetings(first: 1, filter: { host: { eq: "71" } }) { totalCount } }`,
      );
      expect(errors).toBeUndefined();
      const { yes, no, all } = data;
      expect(yes.nodes.length + no.totalCount).toBe(all.totalCount);
      for (const node of yes.nodes) expect(node.lapsed).toBe(true);
      for (const node of no.nodes) expect(node.lapsed).toBe(false);
      return yes.nodes.some((node: { id: string }) => node.id === id);
    };
    await at('2026-07-01T16:59:59Z');
    expect([await of(id), await lapsed()]).toEqual([[], false]);
    await at('2026-07-01T17:00:00Z');
    const told = { kind: 'MEETING_LAPSED', due: '2026-07-01', made: '2026-07-02', closed: null };
    expect(await of(id)).toEqual([told]);
    expect([await lapsed(), await lapsed(GUEST)]).toEqual([true, true]);
    await must(step(graph, HOST, id, action, action === 'POSTPONE' ? { reason: 'Banjir.' } : {}));
    expect(await lapsed()).toBe(false);
    await at(noon('2026-07-03'));
    expect((await of(id)).find(({ kind }) => kind === 'MEETING_LAPSED')).toEqual({
      ...told,
      closed: '2026-07-03',
    });
  },
);

test('an invitation: near its meeting, closed when answered, or when the meeting is over', async () => {
  await at(noon('2026-06-28'));
  const id = await meetingThatIs(graph, 'INVITED', { startsOn: '2026-07-08', endsOn: '2026-07-08' });
  const { rows } = await run(
    `select id, organisation_code as office, version from meetings.invitation where meeting_id = $1 order by 2`,
    [id],
  );
  const [guest, other] = ['71.10', '71.01'].map((office) => rows.find((row) => row.office === office));
  await at(noon('2026-06-30'));
  expect(await of(guest.id)).toEqual([]);
  await at(noon('2026-07-01'));
  const open = { kind: 'INVITATION_UNANSWERED', due: '2026-07-08', made: '2026-07-01', closed: null };
  expect(await of(guest.id)).toEqual([open]);
  await must(
    act(graph, GUEST, 'replyToInvitation', {
      invitationId: guest.id,
      reply: 'WILL_ATTEND',
      expectedVersion: guest.version,
    }),
  );
  await at(noon('2026-07-02'));
  expect(await of(guest.id)).toEqual([{ ...open, closed: '2026-07-02' }]);
  expect(await of(other.id)).toEqual([open]);
  // Asked for somebody else, the office is told anew, also by mail.
  await run('update meetings.reminder set mailed_at = now() where node_id = $1', [guest.id]);
  const anew = { offices: ['71.10'], requiredRole: 'SECRETARY' };
  await must(onMeeting(graph, HOST, id, 'inviteOffices', anew));
  await at(noon('2026-07-04'));
  expect(await of(guest.id)).toEqual([{ ...open, made: '2026-07-04' }]);
  const { rows: mailed } = await run('select mailed_at from meetings.reminder where node_id = $1', [
    guest.id,
  ]);
  expect(mailed).toEqual([{ mailed_at: null }]);
  await at(noon('2026-07-09'));
  expect(await of(other.id)).toEqual([{ ...open, closed: '2026-07-09' }]);
});
