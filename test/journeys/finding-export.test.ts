import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { bearer, listening } from '../kit/files.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

type Asked = { filter?: object; orderBy?: object[]; after?: string };

async function exported(persona: string | undefined, name: string, { filter, orderBy, after }: Asked = {}) {
  const url = new URL(`/export/findings/${name}`, origin);
  if (filter) url.searchParams.set('filter', JSON.stringify(filter));
  if (orderBy) url.searchParams.set('orderBy', JSON.stringify(orderBy));
  if (after !== undefined) url.searchParams.set('after', after);
  const answer = await fetch(url, { headers: await bearer(persona) });
  return {
    status: answer.status,
    headers: answer.headers,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer()),
  };
}

const tableOf = (text: string) =>
  parse(text, { bom: true, columns: true, relax_quotes: false }) as Record<string, string>[];

/** The whole list as the graph pages it. */
async function listed(persona: string, variables: Asked) {
  const nodes: Record<string, unknown>[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await graph.ask(
      persona,
      `query ($filter: RecommendationsFilter, $orderBy: [RecommendationOrder!], $after: String) {
        recommendations(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
          nodes { id text value } pageInfo { hasNextPage endCursor } } }`,
      { ...variables, after },
    );
    nodes.push(...data.recommendations.nodes);
    if (!data.recommendations.pageInfo.hasNextPage) return nodes;
    after = data.recommendations.pageInfo.endCursor;
  }
}

describe.each([
  'national-auditor',
  'province:71',
  'regency:71.10',
  'bi',
  'national-leadership',
  'external-auditor:bpk',
])('%s', (persona) => {
  test.each<Asked>([
    { filter: { organisation: { under: '71' }, fiscalYear: 2024 } },
    {
      filter: { organisation: { under: '71' }, officialStatus: ['BELUM_SESUAI'] },
      orderBy: [{ field: 'VALUE', direction: 'DESC' }],
    },
  ])('gets in a file what the list has: %p', async (asked) => {
    const { status, headers, text } = await exported(persona, 'recommendations.csv', asked);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="recommendations-2026-06-30.csv"');
    expect(text.startsWith('\ufeffid,source,')).toBe(true);
    const rows = tableOf(text);
    const nodes = await listed(persona, asked);
    expect(
      rows.map(({ id, recommendation, recommendationValue }) => ({
        id,
        text: recommendation || null,
        value: recommendationValue || null,
      })),
    ).toEqual(nodes.map(({ id, text, value }) => ({ id, text, value })));
  });
});

test('an office’s parts are lines of their own, by the filter of their own list, and what BI may not read is empty', async () => {
  const filter = { organisation: { eq: '71.10' }, officeStatus: ['BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI'] };
  for (const persona of ['national-auditor', 'bi']) {
    const rows = tableOf((await exported(persona, 'follow-ups.csv', { filter })).text);
    const { data } = await graph.ask(
      persona,
      'query ($filter: FollowUpsFilter) { followUps(filter: $filter, first: 100) { nodes { id share deposited } } }',
      { filter },
    );
    const nodes = data.followUps.nodes as { id: string; share: string; deposited: string | null }[];
    expect(rows.map(({ id, share, deposited }) => ({ id, share, deposited: deposited || null }))).toEqual(
      nodes,
    );
    expect(rows.length).toBeGreaterThan(0);
    const isAsRead = (cell: string | undefined) => (cell === '') === (persona === 'bi');
    expect(
      rows.every(({ deposited, recommendation }) => isAsRead(deposited) && isAsRead(recommendation)),
    ).toBe(true);
  }
});

test('whoever was cut off goes on behind the last row that came', async () => {
  const asked = { filter: { organisation: { under: '71' }, fiscalYear: 2024 } };
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  const all = lines((await exported('national-auditor', 'recommendations.ndjson', asked)).text);
  const middle = Math.floor(all.length / 2);
  const rest = lines(
    (await exported('national-auditor', 'recommendations.ndjson', { ...asked, after: all[middle].cursor }))
      .text,
  );
  expect(rest).toEqual(all.slice(middle + 1));
});

test.each<[string, number, Record<string, string>]>([
  ['recommendations.csv?filter={', 400, { code: 'BAD_USER_INPUT', field: 'filter' }],
  ['recommendations.csv?filter={"colour":1}', 400, { code: 'BAD_USER_INPUT' }],
  ['recommendations.csv?filter={"officialStatus":["DONE"]}', 400, { code: 'BAD_USER_INPUT' }],
  [
    'recommendations.csv?filter={"organisation":{"eq":"x"}}',
    400,
    { code: 'BAD_USER_INPUT', field: 'organisation' },
  ],
  ['recommendations.csv?orderBy=[{"field":"TEXT"}]', 400, { code: 'BAD_USER_INPUT' }],
  ['recommendations.csv?after=x', 400, { code: 'BAD_CURSOR' }],
  ['recommendations.csv?first=5', 400, { code: 'BAD_USER_INPUT', field: 'first' }],
  ['recommendations.csv?filter={}&filter={}', 400, { code: 'BAD_USER_INPUT', field: 'filter' }],
  ['recommendations.pdf', 404, { code: 'NOT_FOUND' }],
])('%s is refused', async (path, status, why) => {
  const answer = await exported('national-auditor', path);
  expect({ status: answer.status, ...JSON.parse(answer.text) }).toMatchObject({ status, ...why });
});

test('somebody without a token gets no table, which would look as if there were nothing', async () => {
  const { status, text } = await exported(undefined, 'recommendations.csv');
  expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
});
