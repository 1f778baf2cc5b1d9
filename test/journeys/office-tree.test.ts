import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { publicAnswer } from '../kit/offices.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

test('the tree on a day before the laws, and today', async () => {
  const query = (on: string) => `{
    merauke: organisation(code: "93.01") { parent${on} { code } ancestors${on} { code } }
    papua: organisation(code: "91") { children${on} { code } }
    south: organisation(code: "93") { children${on} { code } }
    nation: organisation(code: "00") { children${on} { code } } }`;
  const before = await publicAnswer(graph, query('(validOn: "2022-07-01")'));
  expect(before.merauke).toEqual({ parent: { code: '91' }, ancestors: [{ code: '00' }, { code: '91' }] });
  const codes = before.papua.children.map(({ code }: { code: string }) => code);
  expect(codes).toHaveLength(9 + 4 + 8 + 8);
  expect(codes).toEqual(codes.toSorted());
  expect(before.south.children).toEqual([]);
  expect(before.nation.children).toHaveLength(34);
  const between = await publicAnswer(graph, query('(validOn: "2022-09-01")'));
  expect(between.nation.children).toHaveLength(37);
  const now = await publicAnswer(graph, query(''));
  expect(now.merauke.parent).toEqual({ code: '93' });
  expect(now.papua.children).toHaveLength(9);
  expect(now.nation.children).toHaveLength(38);
  const { organisations } = await publicAnswer(
    graph,
    '{ organisations(level: PROVINCE, filter: { validOn: "2022-07-01" }) { totalCount } }',
  );
  expect(organisations.totalCount).toBe(34);
});

test.each([
  ['2020-01-01', 1 + 34 + 514, 30, 14, 0],
  ['2022-07-24', 1 + 34 + 514, 30, 14, 0],
  ['2022-07-25', 1 + 37 + 514, 10, 14, 5],
  ['2022-12-08', 1 + 38 + 514, 10, 8, 5],
])('on %s the lists hold the offices of that day, below which they stood then', async (day, ...expected) => {
  const data = await publicAnswer(
    graph,
    `{ all: organisations(first: 1, filter: { validOn: "${day}" }) { totalCount }
       ${['91', '92', '93'].map((code) => `p${code}: organisations(first: 1, filter: { under: "${code}", validOn: "${day}" }) { totalCount }`).join(' ')} }`,
  );
  expect([data.all, data.p91, data.p92, data.p93].map(({ totalCount }) => totalCount)).toEqual(expected);
});

test('below a code that an office had before stands that office; below no code nothing is asked', async () => {
  const { data, errors } = await graph.ask(
    undefined,
    `{ merauke: organisations(filter: { under: "91.01", validOn: "2020-01-01" }) { nodes { code } }
       later: organisations(filter: { under: "91.01", validOn: "2024-01-01" }) { nodes { code } }
       today: organisations(filter: { under: "93.01" }) { nodes { code } }
       wrong: organisations(filter: { under: "x", validOn: "2024-01-01" }) { nodes { code } } }`,
  );
  expect(data).toEqual({
    merauke: { nodes: [{ code: '93.01' }] },
    later: { nodes: [] },
    today: { nodes: [{ code: '93.01' }] },
    wrong: null,
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'under' });
});

test('a province coordinates the follow-up of its offices, and BPK has a representative there', async () => {
  const { province, regency, nation, south, bpk } = await publicAnswer(
    graph,
    `{
    province: organisation(code: "71") { coordinatesFollowUpFor { code } externalRepresentatives { code name parent { code } covers { code } } }
    regency: organisation(code: "71.10") { coordinatesFollowUpFor { code } externalRepresentatives { code } }
    nation: organisation(code: "00") { coordinatesFollowUpFor { code } }
    south: organisation(code: "93") { externalRepresentatives { code } }
    bpk: externalBody(code: "BPK") { representatives { code } representativeFor(province: "71") { name } } }`,
  );
  expect(province.coordinatesFollowUpFor).toHaveLength(16);
  expect(province.externalRepresentatives).toEqual([
    {
      code: 'BPK-71',
      name: 'BPK Perwakilan Provinsi Sulawesi Utara',
      parent: { code: 'BPK' },
      covers: { code: '71' },
    },
  ]);
  expect(regency).toEqual({ coordinatesFollowUpFor: [], externalRepresentatives: [{ code: 'BPK-71' }] });
  expect(nation.coordinatesFollowUpFor).toEqual([{ code: '00' }]);
  expect(south.externalRepresentatives).toEqual([]);
  expect(bpk.representatives).toHaveLength(34);
  expect(bpk.representativeFor).toEqual({ name: 'BPK Perwakilan Provinsi Sulawesi Utara' });
});
