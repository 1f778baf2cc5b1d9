import { HOST, onMeeting } from './meetings.ts';
import { act, must } from './mutations.ts';
import type { Answer, TestGraph } from './test-graph.ts';

/** Who sees every commitment, and verifies. */
export const AUDITOR = 'national-auditor';

export interface Written {
  id: string;
  version: number;
}

/** What 71.10 promised in meetings of 71, written down as a host writes it. */
export const agreedCommitments = (graph: TestGraph, meetingId: string) => {
  const agree = (input: object = {}, persona = HOST): Promise<Answer> =>
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
  /** A mutation upon one by whoever has just read it. */
  const upon = async (
    persona: string,
    mutation: string,
    commitmentId: string,
    input: object,
  ): Promise<Answer> => {
    const expectedVersion = (await read(AUDITOR, commitmentId, 'version')).version;
    return act(graph, persona, mutation, { commitmentId, expectedVersion, ...input });
  };
  return { agree, agreed, read, upon };
};
