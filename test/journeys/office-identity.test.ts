import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let place: string;
beforeAll(async () => {
  graph = await startTestGraph();
  place = mkdtempSync(join(tmpdir(), 'identity-'));
});
afterAll(async () => {
  await graph.close();
  rmSync(place, { recursive: true });
});

async function ask(query: string) {
  const { data, errors } = await graph.ask(undefined, query);
  expect(errors).toBeUndefined();
  return data;
}
const codeFor = async (argument: string) => {
  const { data, errors } = await graph.ask(undefined, `{ organisation(${argument}) { code } }`);
  return data.organisation?.code ?? errors?.[0]?.extensions.code;
};

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
    const { organisation } = await ask(
      `{ organisation(code: "${former}") { code name resolvedFrom { code validTo source } formerCodes { code } } }`,
    );
    expect(organisation).toMatchObject({
      code,
      resolvedFrom: { code: former },
      formerCodes: [{ code: former }],
    });
    expect(organisation.name).toContain(name);
    const today = await ask(`{ organisation(code: "${code}") { code resolvedFrom { code } } }`);
    expect(today.organisation).toEqual({ code, resolvedFrom: null });
  },
);

test('all 26 re-coded regencies have their former code', async () => {
  const { organisations } = await ask(
    '{ organisations(first: 100, filter: { code: { in: ["93", "94", "95", "96"] } }) { nodes { children { code formerCodes { code } } } } }',
  );
  const children = organisations.nodes.flatMap((province: { children: object[] }) => province.children);
  expect(children).toHaveLength(26);
  for (const { formerCodes } of children) expect(formerCodes).toHaveLength(1);
});

test('the same office asked for by both codes in one document keeps the two answers apart', async () => {
  const data = await ask(
    '{ former: organisation(code: "91.01") { code resolvedFrom { code } } now: organisation(code: "93.01") { code resolvedFrom { code } } }',
  );
  expect(data).toEqual({
    former: { code: '93.01', resolvedFrom: { code: '91.01' } },
    now: { code: '93.01', resolvedFrom: null },
  });
});

test('on a day a code is whose it was', async () => {
  expect(await codeFor('code: "91.01", validOn: "2022-01-01"')).toBe('93.01');
  expect(await codeFor('code: "91.01", validOn: "2022-07-24"')).toBe('93.01');
  expect(await codeFor('code: "91.01", validOn: "2022-07-25"')).toBe('NOT_FOUND');
  expect(await codeFor('code: "93", validOn: "2022-07-24"')).toBe('NOT_FOUND');
  expect(await codeFor('code: "93", validOn: "2022-07-25"')).toBe('93');
  expect(await codeFor('code: "71.10", validOn: "2010-01-01"')).toBe('71.10');
  expect(await codeFor('kodeBps: "7111", validOn: "2022-01-01"')).toBe('BAD_USER_INPUT');
});

test('the tree on a day before the laws, and today', async () => {
  const query = (on: string) => `{
    merauke: organisation(code: "93.01") { parent${on} { code } ancestors${on} { code } }
    papua: organisation(code: "91") { children${on} { code } }
    south: organisation(code: "93") { children${on} { code } }
    nation: organisation(code: "00") { children${on} { code } } }`;
  const before = await ask(query('(validOn: "2022-07-01")'));
  expect(before.merauke).toEqual({ parent: { code: '91' }, ancestors: [{ code: '00' }, { code: '91' }] });
  expect(before.papua.children).toHaveLength(9 + 4 + 8 + 8);
  expect(before.south.children).toEqual([]);
  expect(before.nation.children).toHaveLength(34);
  const between = await ask(query('(validOn: "2022-09-01")'));
  expect(between.nation.children).toHaveLength(37);
  const now = await ask(query(''));
  expect(now.merauke.parent).toEqual({ code: '93' });
  expect(now.papua.children).toHaveLength(9);
  expect(now.nation.children).toHaveLength(38);
  const { organisations } = await ask(
    '{ organisations(level: PROVINCE, filter: { validOn: "2022-07-01" }) { totalCount } }',
  );
  expect(organisations.totalCount).toBe(34);
});

test('offices of Aceh are named KIP, and offices show their own time', async () => {
  const { aceh, others } = await ask(
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

test('a province coordinates the follow-up of its offices, and BPK has a representative there', async () => {
  const { province, regency, nation, south, bpk } = await ask(`{
    province: organisation(code: "71") { coordinatesFollowUpFor { code } externalRepresentatives { code name parent { code } covers { code } } }
    regency: organisation(code: "71.10") { coordinatesFollowUpFor { code } externalRepresentatives { code } }
    nation: organisation(code: "00") { coordinatesFollowUpFor { code } }
    south: organisation(code: "93") { externalRepresentatives { code } }
    bpk: externalBody(code: "BPK") { representatives { code } representativeFor(province: "71") { name } } }`);
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

const HEADERS: Record<string, string> = {
  'office-codes.csv': 'code,kode_bps,kode_satker,web_address,member_count,supersedes',
  'former-codes.csv': 'code,former_code,valid_from,valid_to,source',
  'inspectorate-regions.csv': 'region,province',
  'external-bodies.csv': 'code,name,name_english,relation,active,parent,province',
  'calendar.csv': 'code,kind,name,election,starts_on,ends_on,due_on,source',
};
function folder(files: Record<string, string[]>): string {
  const made = mkdtempSync(join(place, 'reference-'));
  for (const [name, lines] of Object.entries({ 'office-codes.csv': [], ...files })) {
    writeFileSync(join(made, name), [HEADERS[name], ...lines].join('\n'));
  }
  return made;
}

test('a folder of one’s own completes what is shipped; a code that two offices had is whose it was on the day', async () => {
  await loadReferenceData(
    graph.databases,
    folder({
      'office-codes.csv': ['72,,,,7,71'],
      // Made up: a code that is another office's today.
      'former-codes.csv': ['72.02,71.10,2003-01-01,2005-01-01,made up', '72.03,97.97,,,made up'],
      'inspectorate-regions.csv': ['2,71', '2,72', '3,91'],
      'external-bodies.csv': ['KEJARI-7110,Kejaksaan Negeri,Prosecutor,Prosecutes,true,KEJAKSAAN,71.10'],
      'calendar.csv': ['71,ELECTORAL_STAGE,Kampanye,Pemilihan,2026-01-01,2026-02-01,,made up'],
    }),
  );
  expect(await codeFor('code: "71.10"')).toBe('71.10');
  expect(await codeFor('code: "71.10", validOn: "2004-01-01"')).toBe('72.02');
  expect(await codeFor('code: "71.10", validOn: "2005-01-01"')).toBe('71.10');
  expect(await codeFor('code: "97.97"')).toBe('72.03');
  const data = await ask(`{
    boltim: organisation(code: "71.10") { inspectorateRegion { name coveredProvinces { code } } externalRepresentatives { code } }
    north: organisation(code: "71") { supersededBy { code } electoralCalendar(kind: ELECTORAL_STAGE) { name provenance source } }
    central: organisation(code: "72") { memberCount supersedes { code } }
    bali: organisation(code: "51") { inspectorateRegion { name } } }`);
  expect(data.boltim.inspectorateRegion).toEqual({
    name: 'Inspektorat Wilayah II',
    coveredProvinces: [{ code: '71' }, { code: '72' }],
  });
  expect(data.boltim.externalRepresentatives).toEqual([{ code: 'KEJARI-7110' }, { code: 'BPK-71' }]);
  expect(data.north.supersededBy).toEqual([{ code: '72' }]);
  expect(data.north.electoralCalendar).toContainEqual({
    name: 'Kampanye',
    provenance: 'REFERENCE',
    source: 'made up',
  });
  expect(data.central).toEqual({ memberCount: 7, supersedes: { code: '71' } });
  expect(data.bali.inspectorateRegion).toBeNull();
});

test.each([
  ['former-codes.csv', '99.99,91.01,,,x', 'line 2: code "99.99" is the code of no office'],
  ['former-codes.csv', '93.01,9101,,,x', 'line 2: former_code "9101" is not a Kemendagri code'],
  ['former-codes.csv', '93.01,91.01,2022-02-30,,x', 'line 2: valid_from "2022-02-30" is no day'],
  [
    'former-codes.csv',
    '93.01,91.01,2022-02-03,2022-02-03,x',
    'line 2: valid_to "2022-02-03" is not after valid_from',
  ],
  ['former-codes.csv', '93.01,91.01,,,', 'line 2: source is empty'],
  ['former-codes.csv', '93.01,93.01,,,x', 'line 2: a code is not its own former one'],
  ['inspectorate-regions.csv', '4,71', 'line 2: region "4" is not 1, 2 or 3'],
  ['inspectorate-regions.csv', '1,71.10', 'line 2: province "71.10" is the code of no province'],
  ['external-bodies.csv', 'X,x,x,x,true,NOBODY,71', 'line 2: parent "NOBODY" is the code of no body'],
  ['external-bodies.csv', 'X,x,x,x,true,BPK,', 'line 2: a representative has a parent and a province'],
  ['calendar.csv', '71,PARTY,x,x,2026-01-01,,,x', 'line 2: kind "PARTY" is not one of'],
  ['calendar.csv', '71,ELECTION_GRANT,x,x,2026-01-01,,,x', 'line 2: a grant has a day due_on'],
])('%s with %s is refused by line and changes nothing', async (file, line, words) => {
  await expect(loadReferenceData(graph.databases, folder({ [file]: [line] }))).rejects.toThrow(words);
});
