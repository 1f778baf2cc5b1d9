import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { act, must } from '../kit/mutations.ts';
import { codeFor, publicAnswer } from '../kit/offices.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let place: string;
beforeAll(async () => {
  graph = await startTestGraph();
  place = mkdtempSync(join(tmpdir(), 'reference-'));
});
afterAll(async () => {
  await graph.close();
  rmSync(place, { recursive: true });
});

const HEADERS: Record<string, string> = {
  'office-codes.csv': 'code,kode_bps,kode_satker,web_address,member_count,supersedes',
  'former-codes.csv': 'code,former_code,valid_from,valid_to,source',
  'inspectorate-regions.csv': 'region,province',
  'external-bodies.csv': 'code,name,name_english,relation,active,parent,province',
  'divisions.csv': 'code,area,level,member_count,name,aliases,valid_from,valid_to,regulation,confidence',
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
  expect(await codeFor(graph, 'code: "71.10"')).toBe('71.10');
  expect(await codeFor(graph, 'code: "71.10", validOn: "2004-01-01"')).toBe('72.02');
  expect(await codeFor(graph, 'code: "71.10", validOn: "2005-01-01"')).toBe('71.10');
  expect(await codeFor(graph, 'code: "97.97"')).toBe('72.03');
  const data = await publicAnswer(
    graph,
    `{
    boltim: organisation(code: "71.10") { inspectorateRegion { name coveredProvinces { code } } externalRepresentatives { code } }
    north: organisation(code: "71") { supersededBy { code } electoralCalendar(kind: ELECTORAL_STAGE) { name provenance source } }
    central: organisation(code: "72") { memberCount supersedes { code } }
    bali: organisation(code: "51") { inspectorateRegion { name } } }`,
  );
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
  ['divisions.csv', 'X-1,DATA,REGENCY,2,Divisi X,,,,x,HIGH', 'line 2: An office has 3 to 9 members'],
  [
    'divisions.csv',
    'X-1,DATA,REGENCY,,Divisi X,,2027-01-01,2026-01-01,x,HIGH',
    'line 2: A name ends after it begins',
  ],
  [
    'divisions.csv',
    `X-1,DATA,REGENCY,,Divisi X,${Array.from({ length: 11 }, (_, n) => `Nama ${n}`).join('|')},,,x,HIGH`,
    'line 2: There are at most 10 other names',
  ],
  [
    'divisions.csv',
    `X-1,DATA,REGENCY,,Divisi X,a|${'x'.repeat(121)},,,x,HIGH`,
    'line 2: `aliases` has at most 120 characters',
  ],
  [
    'divisions.csv',
    'X-1,DATA,REGENCY,,Divisi X,Ketua Divisi TEKNIS penyelenggaraan,,,x,HIGH',
    'line 2: "teknis penyelenggaraan" is a name of RI-TEKNIS, which deals with TECHNICAL',
  ],
  ['calendar.csv', '71,PARTY,x,x,2026-01-01,,,x', 'line 2: kind "PARTY" is not one of'],
  ['calendar.csv', '71,ELECTION_GRANT,x,x,2026-01-01,,,x', 'line 2: a grant has a day due_on'],
])('%s with %s is refused by line and changes nothing', async (file, line, words) => {
  await expect(loadReferenceData(graph.databases, folder({ [file]: [line] }))).rejects.toThrow(words);
});

test('a line with the name of a division that the inspectorate listed, or names otherwise, is refused too', async () => {
  const keep = (mutation: string, input: object) =>
    must(act(graph, 'national-auditor', mutation, { reason: 'x', ...input }));
  await keep('addDivision', {
    ...{ code: 'KAB-ETIK', area: 'ETHICS', level: 'REGENCY', name: 'Divisi Etik' },
    ...{ validFrom: '2027-01-01', regulation: 'x' },
  });
  await keep('changeDivision', { code: 'KAB-DATA', name: 'Divisi Informasi', expectedVersion: 1 });
  const given = (line: string) => loadReferenceData(graph.databases, folder({ 'divisions.csv': [line] }));
  for (const [line, owner] of [
    ['X-1,TECHNICAL,REGENCY,,Divisi Etik,,,,x,HIGH', 'KAB-ETIK'],
    ['X-1,TECHNICAL,REGENCY,,Divisi Informasi,,,,x,HIGH', 'KAB-DATA'],
  ] as const)
    await expect(given(line)).rejects.toThrow(new RegExp(`divisions.csv, line 2: .* is a name of ${owner}`));
  // What is not loaded, because the graph says otherwise, takes no name either.
  await given('KAB-DATA,DATA,REGENCY,,Divisi Etik,,,,x,HIGH');
});
