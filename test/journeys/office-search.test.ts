import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const search = (text: string, more = '') =>
  graph.ask(
    undefined,
    `query ($text: String!) { searchOrganisations(text: $text${more}) { score matchedBy organisation { code name } } }`,
    { text },
  );

/** What people type, and which office they mean. */
const MEANT: Record<string, string> = {
  boltim: '71.10',
  'bol mong timur': '71.10',
  'KPU Kabupaten Bolaang Mongondow Timur': '71.10',
  'kab. bolaang mongondow timur': '71.10',
  'bolang mongondow timr': '71.10',
  'bolaang mongondow selatan': '71.11',
  bolsel: '71.11',
  bolmut: '71.08',
  'bolaang mongondow': '71.01',
  'kota mdo': '71.71',
  manado: '71.71',
  mando: '71.71',
  'kpu sulut': '71',
  sulut: '71',
  'sulawesi utara': '71',
  'KPU Provinsi Sulawesi Utara': '71',
  sulteng: '72',
  sulsel: '73',
  sultra: '74',
  jabar: '32',
  'jawa brat': '32',
  jatim: '35',
  jaktim: '31.75',
  'jakarta selatan': '31.74',
  'kota adm jakarta pusat': '31.71',
  dki: '31',
  diy: '34',
  yogyakarta: '34',
  'kota yogyakarta': '34.71',
  'kip aceh': '11',
  'kip banda aceh': '11.71',
  gorontalo: '75',
  'kab gorontalo': '75.01',
  'kota gorontalo': '75.71',
  'kab jayapura': '91.03',
  'kota jayapura': '91.71',
  'kota sorong': '96.71',
  'kab sorong': '96.01',
  merauke: '93.01',
  merouke: '93.01',
  'papua brt daya': '96',
  'papua selatan': '93',
  'minahasa ut': '71.06',
  minut: '71.06',
  sitaro: '71.09',
  'tapanuli sel': '12.03',
  'lombok tengah': '52.02',
  kotamobagu: '71.74',
  'kota mobagu': '71.74',
  'semarang kota': '33.74',
  'kab. semarang': '33.22',
  banyuwngi: '35.10',
  'kepulauan seribu': '31.01',
  kpu: '00',
  'kpu ri': '00',
  '71.10': '71.10',
  '7111': '71.10',
  '91.01': '93.01',
};

interface Match {
  score: number;
  matchedBy: string;
  organisation: { code: string };
}
const codes = (matches: Match[]) => matches.map(({ organisation }) => organisation.code);

test.each(Object.entries(MEANT))('"%s" means %s', async (text, code) => {
  const { data, errors } = await search(text);
  expect(errors).toBeUndefined();
  expect(codes(data.searchOrganisations)[0]).toBe(code);
});

test('the best come first, each says why it is there, and there are as many as asked for', async () => {
  const { data } = await search('bolaang mongondow', ', first: 4');
  const matches: Match[] = data.searchOrganisations;
  expect(matches).toHaveLength(4);
  expect(matches.map(({ score }) => score)).toEqual(
    matches.map(({ score }) => score).toSorted((a, b) => b - a),
  );
  expect(matches[0]).toMatchObject({ score: 1, matchedBy: 'NAME' });
  const why = async (text: string) =>
    (await search(text, ', first: 1')).data.searchOrganisations[0].matchedBy;
  expect(await why('boltim')).toBe('ABBREVIATION');
  expect(await why('bolang mongondow timr')).toBe('SIMILAR');
  expect(await why('91.01')).toBe('CODE');
});

test('a search within a level or a branch finds nothing else', async () => {
  const within = async (text: string, more: string) =>
    codes((await search(text, more)).data.searchOrganisations);
  expect(await within('gorontalo', ', level: PROVINCE')).toEqual(['75']);
  const north = await within('bolaang', ', under: "71"');
  expect(north.length).toBeGreaterThan(3);
  expect(north.every((code) => code.startsWith('71'))).toBe(true);
  expect(await within('bolaang', ', under: "72"')).not.toContain('71.10');
  expect(await within('boltim', ', under: "71.10"')).toEqual(['71.10']);
});

test('letters of another script and signs of no meaning find nothing and break nothing', async () => {
  for (const text of ['مانادو', 'Μανάδο', "boltim'); drop table x; --", 'xqzw', '🗳️ xqzw', '%_\\']) {
    const { data, errors } = await search(text);
    const codesOf = errors?.map(({ extensions }) => extensions.code) ?? [];
    expect(codesOf.every((code) => code === 'BAD_USER_INPUT')).toBe(true);
    expect(errors ? [] : codes(data.searchOrganisations).filter((code) => code !== '71.10')).toEqual([]);
  }
});

test.each([
  ['nothing', '', 'text'],
  ['blanks', '   ', 'text'],
  ['an emoji alone', '🗳️', 'text'],
  ['more than anybody types', 'x'.repeat(101), 'text'],
  ['a megabyte', 'x'.repeat(1_000_000), 'text'],
  ['a NUL', 'a\u0000b', 'text'],
])('%s is refused, and the error names it', async (_, text, field) => {
  const { data, errors } = await search(text);
  expect(data.searchOrganisations).toBeNull();
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
    ['BAD_USER_INPUT', field],
  ]);
});

test('a text of ten megabytes does not get in', async () => {
  const { errors } = await search('x'.repeat(10_000_000));
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
});

test.each([
  ['first: 0', 'first'],
  ['first: 51', 'first'],
  ['under: "7110"', 'under'],
])('%s is refused', async (argument, field) => {
  const { errors } = await search('manado', `, ${argument}`);
  expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
    ['BAD_USER_INPUT', field],
  ]);
});
