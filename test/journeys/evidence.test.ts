import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { bearer, codeIn, listening, pdf, send, sha256 } from '../kit/files.ts';
import { act } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
let commitmentId: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  commitmentId = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select id from meetings.commitment where organisation_code = '71.10' and status in ('AGREED', 'IN_PROGRESS') order by id limit 1`,
    );
    return rows[0].id as string;
  });
});
afterAll(() => graph.close());

const EVIDENCE =
  '{ evidence { title version fileName mediaType size sha256 addedOn downloadPath commitment { id } } }';
const add = (persona: string, uploadId: string) =>
  act(graph, persona, 'addCommitmentEvidence', { commitmentId, title: 'Bukti', uploadId }, EVIDENCE);

test('an office and its province’s machine show what was done, one file after the other', async () => {
  const bytes = pdf(10_000);
  const { data, errors } = await add('regency:71.10', await send(origin, 'regency:71.10', bytes));
  expect(errors).toBeUndefined();
  expect(data.addCommitmentEvidence.evidence).toMatchObject({
    title: 'Bukti',
    version: 1,
    fileName: 'notula.pdf',
    mediaType: 'application/pdf',
    size: 10_000,
    sha256: sha256(bytes),
    addedOn: '2026-06-30',
    commitment: { id: commitmentId },
  });
  const byMachine = await add('integration:71', await send(origin, 'integration:71', pdf()));
  expect(byMachine.data.addCommitmentEvidence.evidence.version).toBe(2);
  const path = data.addCommitmentEvidence.evidence.downloadPath as string;
  const seen: Record<string, unknown> = {};
  for (const who of [
    'national-auditor',
    'national-leadership',
    'national-secretariat',
    'province:71',
    'province:72',
    'regency:71.10',
    'regency:71.01',
    'bi',
    'integration:71',
    'external-auditor:bpk',
    'external-auditor:bpk@72',
  ]) {
    const answer = await graph.ask(who, `{ commitment(id: "${commitmentId}") { evidence { version } } }`);
    const { status } = await fetch(`${origin}${path}`, { headers: await bearer(who) });
    const listed = answer.data.commitment?.evidence.map(({ version }: { version: number }) => version);
    seen[who] = [listed?.join() ?? 'no commitment', status];
  }
  expect(seen).toEqual({
    'national-auditor': ['1,2', 200],
    'national-leadership': ['', 404],
    'national-secretariat': ['no commitment', 404],
    'province:71': ['1,2', 200],
    'province:72': ['no commitment', 404],
    'regency:71.10': ['1,2', 200],
    'regency:71.01': ['no commitment', 404],
    bi: ['', 404],
    'integration:71': ['2', 404],
    'external-auditor:bpk': ['1,2', 200],
    'external-auditor:bpk@72': ['no commitment', 404],
  });
  expect((await fetch(`${origin}${path}`)).status).toBe(404);
});

test('two at once get two numbers', async () => {
  const uploads = [await send(origin, 'regency:71.10', pdf()), await send(origin, 'regency:71.10', pdf())];
  const answers = await Promise.all(uploads.map((uploadId) => add('regency:71.10', uploadId)));
  expect(answers.map(({ data }) => data.addCommitmentEvidence.evidence.version).sort()).toEqual([3, 4]);
});

test('nobody shows anything for another office, and a machine not without its scope', async () => {
  const uploadId = await send(origin, 'province:71', pdf());
  expect(codeIn(await add('province:71', uploadId))).toBe('FORBIDDEN');
  const ofRegency = await send(origin, 'regency:71.10', pdf());
  expect(codeIn(await add('integration:71', ofRegency))).toBe('NOT_FOUND');
});
