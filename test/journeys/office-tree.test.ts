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
  expect(before.papua.children).toHaveLength(9 + 4 + 8 + 8);
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
