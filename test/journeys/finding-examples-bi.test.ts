import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlOf } from '../kit/audits.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

interface Fact {
  readonly id: string;
  readonly value: string;
  readonly officialStatus: string;
  readonly statusHistory: readonly { readonly to: string; readonly recordedAt: string }[];
  readonly addressees: readonly { readonly share: string; readonly receivedOn: string }[];
}

const asked = { source: 'APIP', fiscalYear: 2026 };

test('BI makes months of recommendations, and each month says what was told at its end', async () => {
  const facts: Fact[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { recommendations } = await exampleAnswer(graph, 'bi-recommendation-months', 'bi', {
      ...asked,
      after,
    });
    facts.push(...recommendations.nodes);
    ({ hasNextPage: more, endCursor: after } = recommendations.pageInfo);
    if (!more) expect(recommendations.totalCount).toBe(facts.length);
  }
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  for (const { value, addressees } of facts)
    expect(addressees.reduce((sum, { share }) => sum + BigInt(share), 0n)).toBe(BigInt(value));
  for (const end of ['2026-03-31T17:00:00Z', '2026-04-30T17:00:00Z', '2026-05-31T17:00:00Z']) {
    const stood = facts.flatMap(({ statusHistory, addressees }) => {
      const last = statusHistory.filter(({ recordedAt }) => recordedAt <= end).at(-1);
      // A made-up one is counted from when the last of its offices had the report.
      return last && addressees.every(({ receivedOn }) => receivedOn <= end) ? [last.to] : [];
    });
    const { data } = await graph.ask(
      'bi',
      `query ($asOf: DateTime, $source: ReportSource, $fiscalYear: Int) { organisation(code: "00") {
         findingIndicators(asOf: $asOf, source: $source, fiscalYear: $fiscalYear) { byStatus { status count } } } }`,
      { ...asked, asOf: end },
    );
    const told = data.organisation.findingIndicators.byStatus as { status: string; count: number }[];
    expect(stood.length).toBeGreaterThan(10);
    expect(told.map(({ status }) => stood.filter((each) => each === status).length)).toEqual(
      told.map(({ count }) => count),
    );
  }
});

test('BI has the dimensions that facts of findings point to, whole', async () => {
  const dimensions = await exampleAnswer(graph, 'bi-dimension-finding-codes', 'bi');
  const codes = async (query: string) => (await sqlOf(graph)(query)).rows.map(({ code }) => code);
  const told = (list: { code: string }[]) => list.map(({ code }) => code).sort();
  expect(told(dimensions.findingCodes)).toHaveLength(3 + 11 + 89);
  expect(told(dimensions.recommendationCodes)).toEqual(
    Array.from({ length: 14 }, (_, index) => String(index + 1).padStart(2, '0')),
  );
  const elements = dimensions.controlElements as { subElements: { code: string }[] }[];
  expect(elements).toHaveLength(5);
  const subElements = told(elements.flatMap(({ subElements }) => subElements));
  const used = await codes(
    'select distinct cause_sub_element as code from findings.finding where cause_sub_element is not null',
  );
  expect(used.length).toBeGreaterThan(3);
  for (const code of used) expect(subElements).toContain(code);
  for (const code of await codes('select distinct code from findings.finding'))
    expect(told(dimensions.findingCodes)).toContain(code);
});
