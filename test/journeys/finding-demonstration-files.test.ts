import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decideDemonstration, loadDemonstrationData, readSettings } from '@oversight/standalone';
import { sqlOf } from '../kit/audits.ts';
import { copyDatabases, makeDatabase } from '../kit/databases.ts';
import { bearer, listening, sha256 } from '../kit/files.ts';
import { someFolder } from '../kit/files-folder.ts';
import { AS_OF, REFERENCE } from '../kit/templates.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  const databases = await copyDatabases(REFERENCE, 'files');
  const server = await makeDatabase('files_server');
  const settings = readSettings(['--as-of', AS_OF], {});
  const record = await decideDemonstration({ ...databases, server }, settings, AS_OF);
  const filesDir = someFolder();
  await loadDemonstrationData({ ...databases, server }, record, filesDir);
  graph = await startTestGraph({ databases, filesDir });
  origin = await listening(graph);
}, 240_000);
afterAll(() => graph.close());

test('a first start keeps the made-up files where whoever may read them takes them from', async () => {
  const { rows } = await sqlOf(graph)(
    'select evidence_id as id, number, sha256, size from findings.evidence_version',
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { id, number, sha256: told, size } of rows) {
    const take = async (persona: string) =>
      fetch(`${origin}/files/findings/evidence/${id}/versions/${number}`, { headers: await bearer(persona) });
    const withdrawn = (await take('national-auditor')).status === 404;
    if (withdrawn) continue;
    const bytes = Buffer.from(await (await take('national-auditor')).arrayBuffer());
    expect([sha256(bytes), bytes.length]).toEqual([told, size]);
    expect(bytes.toString('latin1')).toContain('[SINTETIS]');
    expect((await take('province:72')).status).toBe(404);
  }
});
