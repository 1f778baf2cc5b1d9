import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays } from '@oversight/kernel';
import { criminalFinding, INSPECTOR, JURIST, lawOf } from '../kit/law.ts';
import { act, must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('a receipt that is corrected moves the day of grace of what was found there', async () => {
  const { id, version } = await lawOf(graph, await criminalFinding(graph)).drafted(JURIST);
  const read = async () =>
    (
      await graph.ask(
        INSPECTOR,
        `{ referral(id: "${id}") { aphGraceDue version finding { report { id reportedOn addressees { version organisation { code } } } } } }`,
      )
    ).data.referral;
  const { aphGraceDue, finding } = await read();
  expect(aphGraceDue).toBe('2026-06-30');
  const { id: reportId, reportedOn, addressees } = finding.report;
  const { version: expectedVersion } = addressees.find(
    (each: { organisation: { code: string } }) => each.organisation.code === '71.10',
  );
  const said = { organisationCode: '71.10', receivedOn: reportedOn, reason: 'Tanda terima keliru.' };
  await must(act(graph, INSPECTOR, 'correctReceipt', { reportId, expectedVersion, ...said }));
  expect(await read()).toMatchObject({ aphGraceDue: addDays(reportedOn, 60), version: version + 1 });
});
