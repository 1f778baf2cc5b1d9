import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { listening } from '../kit/files.ts';
import { csv, ended, importTable, line, type Run, sendTable } from '../kit/imports.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

const PEOPLE = ['national-auditor', 'national-auditor+2'];
let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph({ poolSize: 8 });
  origin = await listening(graph);
});
afterAll(() => graph.close());

const LINES = 10;
const reports = (numbers: readonly number[], prefix: string) =>
  numbers.flatMap((number) =>
    Array.from({ length: LINES }, (_, index) =>
      line({
        reportNumber: `${prefix}-${number}`,
        organisationCode: `35.${String(1 + (number % 29)).padStart(2, '0')}`,
        findingNumber: 1 + Math.floor(index / 2),
        recommendationNumber: 1 + (index % 2),
      }),
    ),
  );
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const counts = (prefix: string) =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select count(distinct a.id)::int as reports, count(*)::int as recommendations from findings.audit_report a
       join findings.recommendation r on r.report_id = a.id where a.number like $1`,
      [`${prefix}-%`],
    );
    return rows[0];
  });

test.each(['ALL_OR_NOTHING', 'BEST_EFFORT'])(
  'two files that overlap, one forwards and one backwards, are imported at once: %s',
  async (mode) => {
    const files = [reports(range(0, 200), mode), reports(range(100, 300).toReversed(), mode)];
    const runs = await Promise.all(
      files.map((lines, index) => importTable(graph, origin, PEOPLE[index] as string, csv(lines), { mode })),
    );
    for (const run of runs)
      expect(run).toMatchObject({
        state: 'DONE',
        rowsTotal: 2000,
        rowsDone: 2000,
        refused: 0,
        written: true,
      });
    expect(runs.reduce((sum, { created }) => sum + created, 0)).toBe(3000);
    expect(await counts(mode)).toEqual({ reports: 300, recommendations: 3000 });
  },
);

const start = async (lines: ReturnType<typeof reports>, input: object) => {
  const uploadId = await sendTable(origin, 'national-auditor', csv(lines));
  const { run } = await must<{ run: Run }>(
    act(
      graph,
      'national-auditor',
      'importFindings',
      { uploadId, source: 'BPK', ...input },
      '{ run { id state rowsDone } }',
    ),
  );
  return run;
};

test('it is answered before it is done, and one that is stopped goes no further', async () => {
  const run = await start(reports(range(0, 300), 'S'), { mode: 'BEST_EFFORT' });
  expect(run).toMatchObject({ state: 'RUNNING', rowsDone: 0 });
  const stopped = await must<{ run: Run }>(
    act(graph, 'national-auditor', 'cancelImport', { runId: run.id }, '{ run { state } }'),
  );
  expect(stopped.run.state).toBe('CANCELLED');
  // Whatever was written of it stays, in whole reports.
  const { reports: whole, recommendations } = await counts('S');
  expect(recommendations).toBe(whole * LINES);
  expect(whole).toBeLessThan(300);
  expect(
    await importTable(graph, origin, 'national-auditor', csv(reports(range(0, 300), 'S'))),
  ).toMatchObject({
    state: 'DONE',
    refused: 0,
  });
  expect(await counts('S')).toEqual({ reports: 300, recommendations: 3000 });
});

test('one of which nothing is heard any more is said to be interrupted', async () => {
  const { id } = await start(reports([1], 'I'), { dryRun: true });
  await ended(graph, 'national-auditor', id);
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update findings.import_run set state = 'RUNNING', touched_at = '2026-06-30T04:54:00Z' where id = $1`,
      [id],
    ),
  );
  expect((await ended(graph, 'national-auditor', id)).state).toBe('INTERRUPTED');
});

test('a service that is closed while it imports leaves nothing half-written', async () => {
  const own = await startTestGraph({ databases: graph.databases, poolSize: 8 });
  const there = await listening(own);
  const uploadId = await sendTable(there, 'national-auditor', csv(reports(range(0, 300), 'E')));
  const { run } = await must<{ run: Run }>(
    act(own, 'national-auditor', 'importFindings', { uploadId, source: 'BPK' }, '{ run { id } }'),
  );
  await own.close();
  expect(await ended(graph, 'national-auditor', run.id)).toMatchObject({
    state: 'FAILED',
    code: 'SERVICE_UNAVAILABLE',
  });
  expect(await counts('E')).toEqual({ reports: 0, recommendations: 0 });
});
