import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadReferenceData } from '@oversight/standalone';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const KEEPER = 'national-auditor';
const NEW = {
  code: 'KAB-HUKUM-2027',
  area: 'LAW_OVERSIGHT',
  level: 'REGENCY',
  name: 'Divisi Hukum, Pengawasan dan Kepatuhan',
  aliases: ['Divisi Hukum & Kepatuhan', ' '],
  validFrom: '2027-01-01',
  regulation: 'PKPU 1/2027 (contoh)',
  reason: 'Nama baru',
};
const ENDED = { code: 'KAB-HUKUM', validTo: '2027-01-01', reason: 'Diganti', expectedVersion: 1 };

test('a new regulation lists a division and ends the one before; each day has its names', async () => {
  const { division } = await must<{ division: object }>(
    act(
      graph,
      KEEPER,
      'addDivision',
      NEW,
      '{ division { code area name aliases validFrom validTo confidence version } }',
    ),
  );
  expect(division).toEqual({
    ...{ code: NEW.code, area: NEW.area, name: NEW.name, aliases: ['Divisi Hukum & Kepatuhan'] },
    ...{ validFrom: '2027-01-01', validTo: null, confidence: 'CONFIRMED', version: 1 },
  });
  await must(act(graph, KEEPER, 'changeDivision', ENDED));
  const { data } = await graph.ask(
    undefined,
    '{ organisation(code: "71.10") { now: divisions { code } then: divisions(validOn: "2027-01-01") { code } } }',
  );
  const law = (list: { code: string }[]) =>
    list.map(({ code }) => code).filter((code) => code.includes('HUKUM'));
  expect(law(data.organisation.now)).toEqual(['KAB-HUKUM']);
  expect(law(data.organisation.then)).toEqual(['KAB-HUKUM-2027']);
});

test('who changed it and why stands in its history, for those who read that of KPU RI', async () => {
  const ask =
    '{ division(code: "KAB-HUKUM") { history(first: 1) { nodes { reason recordedBy changes { field from to } } } } }';
  const { data } = await graph.ask(KEEPER, ask);
  expect(data.division.history.nodes).toEqual([
    {
      ...{ reason: 'Diganti', recordedBy: expect.stringContaining('auditor') },
      changes: [{ field: 'validTo', from: null, to: '2027-01-01' }],
    },
  ]);
  for (const persona of [undefined, 'regency:71.10', 'province:71'])
    expect((await graph.ask(persona, ask)).data.division.history.nodes).toEqual([]);
});

test('loading the reference data again takes nothing back', async () => {
  await loadReferenceData(graph.databases);
  const { data } = await graph.ask(undefined, '{ division(code: "KAB-HUKUM") { validTo version } }');
  expect(data.division).toEqual({ validTo: '2027-01-01', version: 2 });
});

test('only the inspectorate keeps the list', async () => {
  for (const persona of [
    'national-secretariat',
    'national-leadership',
    'province:71',
    'regency:71.10',
    'bi',
  ]) {
    expect(await refusalOf(act(graph, persona, 'addDivision', { ...NEW, code: 'X-1' }))).toBe('FORBIDDEN');
    expect(await refusalOf(act(graph, persona, 'changeDivision', ENDED))).toBe('FORBIDDEN');
  }
  expect(await refusalOf(act(graph, undefined, 'addDivision', { ...NEW, code: 'X-1' }))).toBe(
    'UNAUTHENTICATED',
  );
});

test.each<[string, string, object]>([
  ['a code that is taken', 'BAD_USER_INPUT code', { code: 'KAB-HUKUM' }],
  ['no code', 'BAD_USER_INPUT code', { code: 'kab hukum' }],
  ['no area', 'BAD_USER_INPUT area', { area: 'hukum' }],
  ['too many members', 'BAD_USER_INPUT memberCount', { memberCount: 11 }],
  ['a name of another area', 'BAD_USER_INPUT name', { name: 'divisi TEKNIS  penyelenggaraan' }],
  ['no name', 'BAD_USER_INPUT name', { name: ' ' }],
  ['a name too long', 'BAD_USER_INPUT name', { name: 'x'.repeat(121) }],
  [
    'eleven other names',
    'BAD_USER_INPUT aliases',
    { aliases: Array.from({ length: 11 }, (_, n) => `Nama ${n}`) },
  ],
  ['a year that is none', 'BAD_USER_INPUT validFrom', { validFrom: '1200-01-01' }],
  ['no reason', 'BAD_USER_INPUT reason', { reason: '' }],
])('%s is refused, and nothing is written', async (_, refusal, wrong) => {
  expect(await refusalOf(act(graph, KEEPER, 'addDivision', { ...NEW, code: 'KAB-LAIN', ...wrong }))).toBe(
    refusal,
  );
  const { data } = await graph.ask(undefined, '{ division(code: "KAB-LAIN") { code } }');
  expect(data.division).toBeNull();
});

test.each<[string, string, object]>([
  ['a version read long ago', 'CONFLICT expectedVersion', { expectedVersion: 1 }],
  [
    'an end before the beginning',
    'BAD_USER_INPUT validTo',
    { validFrom: '2027-01-01', validTo: '2026-01-01' },
  ],
  ['an end and none', 'BAD_USER_INPUT stillInForce', { stillInForce: true }],
  ['a division that is none', 'NOT_FOUND', { code: 'TIDAK-ADA' }],
])('a change with %s is refused', async (_, refusal, wrong) => {
  expect(
    await refusalOf(act(graph, KEEPER, 'changeDivision', { ...ENDED, expectedVersion: 2, ...wrong })),
  ).toBe(refusal);
});

test('an end is taken away on purpose, and stays when nothing is said', async () => {
  const answer = '{ division { validTo version } }';
  const { validTo: _, ...unsaid } = ENDED;
  const change = (input: object) =>
    must<{ division: object }>(act(graph, KEEPER, 'changeDivision', { ...unsaid, ...input }, answer));
  const named = await change({ aliases: ['Hukum KPU'], expectedVersion: 2 });
  expect(named.division).toMatchObject({ validTo: '2027-01-01', version: 3 });
  expect((await change({ stillInForce: true, expectedVersion: 3 })).division).toMatchObject({
    validTo: null,
    version: 4,
  });
});
