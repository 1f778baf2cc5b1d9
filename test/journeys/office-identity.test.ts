import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeFor, publicAnswer } from '../kit/offices.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

/** The re-coded regencies of Papua and Papua Barat: what their codes were, and are. */
const RECODED = {
  '93': ['91.01 93.01 Merauke', '91.16 93.02 Boven Digoel', '91.17 93.03 Mappi', '91.18 93.04 Asmat'],
  '94': ['91.04 94.01 Nabire', '91.07 94.02 Puncak Jaya', '91.08 94.03 Paniai', '91.09 94.04 Mimika'],
  '95': ['91.02 95.01 Jayawijaya', '91.12 95.02 Pegunungan Bintang', '91.24 95.08 Nduga'],
  '96': ['92.01 96.01 Sorong', '92.05 96.03 Raja Ampat', '92.71 96.71 Sorong'],
};

test.each(Object.values(RECODED).flat())(
  'a former code leads to the office of today, and says so: %s',
  async (row) => {
    const [, former, code, name = ''] = /^(\S+) (\S+) (.*)$/.exec(row) ?? [];
    const { organisation } = await publicAnswer(
      graph,
      `{ organisation(code: "${former}") { code name resolvedFrom { code validTo source } formerCodes { code } } }`,
    );
    expect(organisation).toMatchObject({
      code,
      resolvedFrom: { code: former },
      formerCodes: [{ code: former }],
    });
    expect(organisation.name).toContain(name);
    const today = await publicAnswer(
      graph,
      `{ organisation(code: "${code}") { code resolvedFrom { code } } }`,
    );
    expect(today.organisation).toEqual({ code, resolvedFrom: null });
  },
);

interface Recoded {
  readonly validFrom: string;
  readonly formerCodes: readonly object[];
}

test('all 26 re-coded regencies have their former code, and theirs of today since it ended', async () => {
  const { organisations } = await publicAnswer(
    graph,
    '{ organisations(first: 100, filter: { code: { in: ["93", "94", "95", "96"] } }) { nodes { validFrom children { validFrom formerCodes { code validTo } } } } }',
  );
  const provinces: { validFrom: string; children: Recoded[] }[] = organisations.nodes;
  expect(provinces.flatMap(({ children }) => children)).toHaveLength(26);
  for (const { validFrom, children } of provinces)
    for (const child of children)
      expect(child).toEqual({ validFrom, formerCodes: [{ code: expect.any(String), validTo: validFrom }] });
});

test('the same office asked for by both codes in one document keeps the two answers apart', async () => {
  const data = await publicAnswer(
    graph,
    '{ former: organisation(code: "91.01") { code resolvedFrom { code } } now: organisation(code: "93.01") { code resolvedFrom { code } } }',
  );
  expect(data).toEqual({
    former: { code: '93.01', resolvedFrom: { code: '91.01' } },
    now: { code: '93.01', resolvedFrom: null },
  });
});

test('on a day a code is whose it was', async () => {
  expect(await codeFor(graph, 'code: "91.01", validOn: "2022-01-01"')).toBe('93.01');
  expect(await codeFor(graph, 'code: "91.01", validOn: "2022-07-24"')).toBe('93.01');
  expect(await codeFor(graph, 'code: "91.01", validOn: "2022-07-25"')).toBe('NOT_FOUND');
  expect(await codeFor(graph, 'code: "93.01", validOn: "2020-01-01"')).toBe('NOT_FOUND');
  expect(await codeFor(graph, 'code: "93.01", validOn: "2022-07-24"')).toBe('NOT_FOUND');
  expect(await codeFor(graph, 'code: "93.01", validOn: "2022-07-25"')).toBe('93.01');
  expect(await codeFor(graph, 'code: "96.71", validOn: "2022-12-07"')).toBe('NOT_FOUND');
  expect(await codeFor(graph, 'code: "92.71", validOn: "2022-12-07"')).toBe('96.71');
  expect(await codeFor(graph, 'code: "93", validOn: "2022-07-24"')).toBe('NOT_FOUND');
  expect(await codeFor(graph, 'code: "93", validOn: "2022-07-25"')).toBe('93');
  expect(await codeFor(graph, 'code: "71.10", validOn: "2010-01-01"')).toBe('71.10');
  expect(await codeFor(graph, 'kodeBps: "7111", validOn: "2022-01-01"')).toBe('BAD_USER_INPUT');
});

test('offices of Aceh are named KIP, and offices show their own time', async () => {
  const { aceh, others } = await publicAnswer(
    graph,
    `{ aceh: organisations(first: 100, filter: { under: "11" }) { nodes { officialName } }
       others: organisations(first: 100, filter: { code: { in: ["71.10", "31", "93.01", "51", "61"] } }) { nodes { code timeZone } } }`,
  );
  expect(aceh.nodes).toHaveLength(24);
  for (const { officialName } of aceh.nodes) expect(officialName).toMatch(/^KIP /);
  expect(
    Object.fromEntries(others.nodes.map(({ code, timeZone }: Record<string, string>) => [code, timeZone])),
  ).toEqual({
    '31': 'Asia/Jakarta',
    '51': 'Asia/Makassar',
    '61': 'Asia/Jakarta',
    '71.10': 'Asia/Makassar',
    '93.01': 'Asia/Jayapura',
  });
});
