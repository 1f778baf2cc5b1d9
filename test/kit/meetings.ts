import { asAdministrator } from './databases.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

export const HOST = 'province:71';
/** Another person of the same office. */
export const OTHER_HOST = 'province:71+2';
export const GUEST = 'regency:71.10';

/** The day on which the clock of the tests stands. */
export const TODAY = '2026-06-30';

export const DRAFT = {
  hostCode: '71',
  title: 'Rapat koordinasi pengawasan',
  type: 'COORDINATION_MEETING',
  startsOn: TODAY,
  mode: 'ONLINE',
  classification: 'PUBLIC',
  number: '12/PW/2026',
  invitedOn: '2026-06-20',
};

const versionOf = (graph: TestGraph, table: string, id: string): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      `select version from meetings.${table} where id = $1`,
      [id],
    );
    return rows[0]?.version as number;
  });

/** A mutation upon a meeting by whoever has just read it. */
export const onMeeting = async (
  graph: TestGraph,
  persona: string | undefined,
  meetingId: string,
  mutation: string,
  input: object = {},
  answer?: string,
): Promise<Answer> => {
  const expectedVersion = await versionOf(graph, 'meeting', meetingId);
  return act(graph, persona, mutation, { meetingId, expectedVersion, ...input }, answer);
};

export const step = (
  graph: TestGraph,
  persona: string | undefined,
  meetingId: string,
  action: string,
  input: object = {},
): Promise<Answer> =>
  onMeeting(
    graph,
    persona,
    meetingId,
    'advanceMeeting',
    { action, ...input },
    '{ meeting { status version } }',
  );

/** A new meeting of the province, brought as far as this; its id. */
export async function meetingThatIs(graph: TestGraph, status: string, more: object = {}): Promise<string> {
  const { meeting } = await must<{ meeting: { id: string } }>(
    act(graph, HOST, 'draftMeeting', { ...DRAFT, ...more }, '{ meeting { id } }'),
  );
  const { id } = meeting;
  await must(onMeeting(graph, HOST, id, 'inviteOffices', { under: '71', level: 'REGENCY' }));
  const way = ['SCHEDULE', 'INVITE', 'BEGIN', 'END'];
  const far = ['DRAFT', 'SCHEDULED', 'INVITED', 'IN_PROGRESS', 'ENDED'].indexOf(status);
  if (far < 0) throw new Error(`Say how a meeting becomes ${status}.`);
  for (const action of way.slice(0, far)) await must(step(graph, HOST, id, action));
  return id;
}

/** What somebody reads of a meeting; null when it is not theirs to see. */
export const readMeeting = async (
  graph: TestGraph,
  persona: string | undefined,
  id: string,
  fields: string,
) => (await graph.ask(persona, `{ meeting(id: "${id}") { ${fields} } }`)).data.meeting;

/** Approves minutes and what was promised, by whoever has just read both. */
export const approveMinutes = async (
  graph: TestGraph,
  persona: string,
  meetingId: string,
  minutes: { readonly id: string; readonly version: number },
  meetingVersion?: number,
): Promise<Answer> =>
  act(graph, persona, 'approveMinutes', {
    minutesId: minutes.id,
    expectedVersion: minutes.version,
    expectedMeetingVersion: meetingVersion ?? (await versionOf(graph, 'meeting', meetingId)),
  });

/** What the database says that it took: "DRAFT SCHEDULE SCHEDULED". */
export const stepsOf = (graph: TestGraph, meetingId: string): Promise<string[]> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ step: string }>(
      `select concat_ws(' ', from_status, action, to_status) as step from meetings.meeting_step
       where meeting_id = $1 order by recorded_at`,
      [meetingId],
    );
    return rows.map((row) => row.step);
  });
