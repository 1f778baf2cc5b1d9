import { asAdministrator } from './databases.ts';
import { addDocument, bearer, meetingOf, pdf, send } from './files.ts';
import { HOST } from './meetings.ts';
import { must } from './mutations.ts';
import type { TestGraph } from './test-graph.ts';

interface Added {
  id: string;
  versions: [{ downloadPath: string }];
}

/** A meeting of province 71 that is open to everybody, and to which not everybody of the province was invited. */
export async function openMeeting(graph: TestGraph): Promise<string> {
  const meetingId = await meetingOf(graph, '71');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update meetings.meeting set classification = 'PUBLIC', addressed_offices = '{71,71.10}', addressed_provinces = '{71}' where id = $1`,
      [meetingId],
    ),
  );
  return meetingId;
}

/** The documents of a meeting, added by its host and taken from here. */
export const documentsOf = (graph: TestGraph, origin: string, meetingId: string) => {
  /** A document with one version. */
  const added = async (input: object = {}, bytes = pdf(), metadata = {}): Promise<Added> => {
    const uploadId = await send(origin, HOST, bytes, { metadata });
    return (await must<{ document: Added }>(addDocument(graph, HOST, { meetingId, uploadId, ...input })))
      .document;
  };
  const get = async (path: string, persona?: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}${path}`, { headers: { ...(await bearer(persona)), ...headers } });
  return { added, get };
};
