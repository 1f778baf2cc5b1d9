import { asAdministrator } from './databases.ts';
import { act } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

const ROWS =
  '{ written created updated unchanged refused rows { index externalRef status id code message } }';

/** What became of a list that was sent. */
export interface Recorded {
  written: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  rows: { status: string; id: string | null; code: string | null; message: string | null }[];
}

export const recordAttendance = (graph: TestGraph, persona: string, input: object): Promise<Answer> =>
  act(graph, persona, 'recordAttendance', input, ROWS);
export const importAttendance = (graph: TestGraph, persona: string, input: object): Promise<Answer> =>
  act(graph, persona, 'importAttendance', input, ROWS);

/** How many rows the list of a meeting has. */
export const rowsOfAttendance = (graph: TestGraph, meetingId: string): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      'select count(*)::int as n from meetings.attendance where meeting_id = $1',
      [meetingId],
    );
    return rows[0].n;
  });

/** A synthetic meeting of province 71 whose list is whole: who is asked for and who came. */
export const meetingWithWholeList = (graph: TestGraph): Promise<string> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select id from meetings.meeting where organisation_code = '71' and attendance_complete order by id limit 1`,
    );
    return rows[0]?.id as string;
  });

/** Who came of those who were invited, and who with the division that was asked for; counted from the rows alone. */
export const attendanceByHand = (graph: TestGraph, meetingId: string) =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ code: string; came: boolean; competent: boolean }>(
      `select i.organisation_code as code, count(a.id) > 0 as came,
         coalesce(bool_or(a.role = 'DIVISION_HEAD' and a.division = 'Divisi Hukum dan Pengawasan' and not a.represented), false) as competent
       from meetings.invitation i left join meetings.attendance a using (meeting_id, organisation_code)
       where i.meeting_id = $1 group by 1 order by 1`,
      [meetingId],
    );
    return rows;
  });
