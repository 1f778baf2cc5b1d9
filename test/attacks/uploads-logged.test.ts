import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator, emptyAuditLog } from '../kit/databases.ts';
import { listening } from '../kit/files.ts';
import { HOST } from '../kit/meetings.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { idIn, uploadsAt } from '../kit/uploads.ts';

let graph: TestGraph;
let uploads: ReturnType<typeof uploadsAt>;
beforeAll(async () => {
  graph = await startTestGraph();
  uploads = uploadsAt(await listening(graph));
});
afterAll(() => graph.close());

test('the log has what was sent and what was refused, under its id', async () => {
  await asAdministrator(graph.databases.open, (client) => emptyAuditLog(client, 'meetings'));
  const { path, answer } = await uploads.give(HOST, Buffer.from('no pdf'));
  await uploads.announce('bi', 10);
  await uploads.announce(undefined, 10);
  const entries = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      'select verb, outcome, code, node_id, subject, request_id from meetings.audit_entry order by at, verb',
    ),
  );
  const own = { subject: `demonstration:${HOST}`, node_id: idIn(path) };
  expect(entries.rows).toEqual([
    { ...own, verb: 'createUpload', outcome: 'DONE', code: null, request_id: expect.any(String) },
    {
      ...own,
      verb: 'finishUpload',
      outcome: 'REFUSED',
      code: 'FILE_TYPE_REFUSED',
      request_id: answer.headers.get('x-request-id'),
    },
    expect.objectContaining({ verb: 'createUpload', outcome: 'REFUSED', code: 'FORBIDDEN' }),
  ]);
});

test('nothing of all that was a failure of ours', () => {
  expect(graph.logged.map(String)).toEqual([]);
});
