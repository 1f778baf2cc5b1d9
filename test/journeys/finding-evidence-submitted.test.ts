import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, codesOf } from '@oversight/kernel';
import { asRequest } from '../kit/as-request.ts';
import { asAdministrator } from '../kit/databases.ts';
import { evidenceOf, type Part, partsOf, plantAnswer } from '../kit/evidence.ts';
import { listening } from '../kit/files.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const OFFICE = 'regency:71.10';

let graph: TestGraph;
let origin: string;
let part: Part;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
  [part] = (await partsOf(graph, '71.10')) as [Part];
});
afterAll(() => graph.close());

interface Shown {
  readonly id: string;
  readonly version: number;
}
const added = async (persona: string): Promise<Shown> =>
  (await must<{ evidence: Shown }>(evidenceOf(graph, origin, part).add(persona))).evidence;

/** As a request of a machine calls it that has just written the answer; kept, unlike `asRequest` does. */
const attach = (answer: string, subject: string): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    await client.query(`begin; set local role findings_app`);
    await client.query(`select set_config('viewer.subject', $1, true)`, [subject]);
    const { rows } = await client.query('select findings.attach_evidence($1, $2) as n', [part.id, answer]);
    await client.query('commit');
    return rows[0].n;
  });

test('what an office showed since its last answer is submitted with the next, whoever submits it', async () => {
  const ours = await added(OFFICE);
  const machines = await added('integration:71');
  const gone = await added(OFFICE);
  await must(
    evidenceOf(graph, origin, part).withdraw(OFFICE, { evidenceId: gone.id, expectedVersion: gone.version }),
  );
  const subject = 'demonstration:integration:71';
  const answer = await plantAnswer(graph, part.id, subject);
  expect(await attach(answer, 'somebody else')).toBe(0);
  expect(await attach(answer, subject)).toBe(2);
  expect(await attach(answer, subject)).toBe(0);
  const { data } = await graph.ask(
    OFFICE,
    `{ recommendation(id: "${part.recommendation}") { addressees { organisation { code } answers { id evidence { id } }
       evidence { id version answer { id } } } } }`,
  );
  const [mine] = data.recommendation.addressees.filter(
    ({ organisation }: { organisation: { code: string } }) => organisation.code === '71.10',
  );
  const submitted = mine.answers.find(({ id }: { id: string }) => id === answer);
  expect(submitted.evidence.map(({ id }: { id: string }) => id)).toEqual([ours.id, machines.id]);
  expect(mine.evidence.find(({ id }: { id: string }) => id === gone.id).answer).toBeNull();
  const { version } = mine.evidence.find(({ id }: { id: string }) => id === ours.id);
  expect(version).toBe(ours.version + 1);
  const withdrawn = evidenceOf(graph, origin, part).withdraw(OFFICE, {
    evidenceId: ours.id,
    expectedVersion: version,
  });
  expect(await refusalOf(withdrawn)).toBe('ILLEGAL_STEP');
  const next = await plantAnswer(graph, part.id, subject);
  const later = await added(OFFICE);
  expect(await attach(next, subject)).toBe(1);
  expect(later.id).not.toBe(ours.id);
});

test('to an answer that was verified or sent back nothing is attached', async () => {
  await added(OFFICE);
  const answer = await plantAnswer(graph, part.id, 'raw');
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update findings.answer set returned_on = '2026-06-30' where id = $1`, [answer]),
  );
  const viewer = { ...anonymous, subject: 'raw', roles: ['REGENCY'] as const, ...codesOf('71.10') };
  const { rows } = await asRequest(graph.databases.open, 'findings', viewer, (client) =>
    client.query('select findings.attach_evidence($1, $2) as n', [part.id, answer]),
  );
  expect(rows).toEqual([{ n: 0 }]);
});
