import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { criminalFinding, INSPECTOR, INSPECTOR_2, JURIST, JURIST_2, lawOf } from '../kit/law.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let finding: string;
let law: ReturnType<typeof lawOf>;
beforeAll(async () => {
  graph = await startTestGraph();
  finding = await criminalFinding(graph);
  law = lawOf(graph, finding);
});
afterAll(() => graph.close());

const count = (): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select count(*)::int as n from findings.legal_opinion');
    return rows[0].n;
  });

test('one of the legal bureau writes it, another person issues it, and then it holds', async () => {
  const { legalOpinion } = await must<{ legalOpinion: { id: string; version: number } }>(
    law.write(JURIST, {
      conclusion: 'ADMINISTRATIVE_ERROR_WITH_LOSS',
      text: 'Kesalahan 🧾 \u05e9\u05dc\u05d5\u05dd',
    }),
  );
  expect(legalOpinion).toMatchObject({
    conclusion: 'ADMINISTRATIVE_ERROR_WITH_LOSS',
    text: 'Kesalahan 🧾 \u05e9\u05dc\u05d5\u05dd',
    issuedOn: null,
    // Ten working days after Monday, 15 June.
    adminReturnDue: '2026-06-29',
    version: 1,
    issuable: false,
    finding: { id: finding },
    referrals: [],
  });
  expect(await refusalOf(law.issue(JURIST, legalOpinion))).toBe('FOUR_EYES');
  const revised = await must<{ legalOpinion: { id: string; version: number } }>(
    law.revise(INSPECTOR, legalOpinion, { conclusion: 'NO_ERROR' }),
  );
  expect(revised.legalOpinion).toMatchObject({ conclusion: 'NO_ERROR', adminReturnDue: null });
  expect(await refusalOf(law.issue(JURIST, legalOpinion))).toBe('CONFLICT expectedVersion');
  expect(await refusalOf(law.issue(INSPECTOR, revised.legalOpinion))).toBe('FOUR_EYES');
  const { data } = await graph.ask(JURIST, `{ legalOpinion(id: "${legalOpinion.id}") { issuable } }`);
  expect(data.legalOpinion.issuable).toBe(true);
  const issued = await must<{ legalOpinion: { id: string; version: number } }>(
    law.issue(JURIST, revised.legalOpinion),
  );
  expect(issued.legalOpinion).toMatchObject({ issuedOn: '2026-06-30', issuable: false });
  expect(await refusalOf(law.issue(INSPECTOR_2, issued.legalOpinion))).toBe('ILLEGAL_STEP');
  expect(await refusalOf(law.revise(JURIST, issued.legalOpinion))).toBe('ILLEGAL_STEP');
});

test('of two who issue at once, one is late', async () => {
  const opinion = await law.written(JURIST);
  const both = await Promise.all([JURIST_2, INSPECTOR].map((who) => refusalOf(law.issue(who, opinion))));
  expect(both.sort()).toEqual(['CONFLICT expectedVersion', undefined]);
});

test('it is read by whoever is named on the finding and by an engaged auditor, and written by the former', async () => {
  const { id } = await law.issued();
  const seen: Record<string, unknown> = {};
  for (const who of [
    INSPECTOR,
    JURIST,
    'national-auditor+3',
    'whistleblowing:legal+3',
    'whistleblowing:chair',
    'national-leadership',
    'national-secretariat',
    'province:71',
    'regency:71.10',
    'bi',
    'integration:71',
    'external-auditor:bpk',
    'external-auditor:bpk@72',
    undefined,
  ]) {
    const answer = await graph.ask(who, `{ legalOpinion(id: "${id}") { text } }`);
    const before = await count();
    const refusal = await refusalOf(law.write(who));
    expect((await count()) - before).toBe(refusal === undefined ? 1 : 0);
    seen[who ?? 'public'] = [answer.data?.legalOpinion ? 'reads' : '–', refusal ?? 'writes'];
  }
  const nothing = ['–', 'NOT_FOUND'];
  expect(seen).toEqual({
    [INSPECTOR]: ['reads', 'writes'],
    [JURIST]: ['reads', 'writes'],
    'national-auditor+3': nothing,
    'whistleblowing:legal+3': nothing,
    'whistleblowing:chair': nothing,
    'national-leadership': ['–', 'FORBIDDEN'],
    'national-secretariat': nothing,
    'province:71': nothing,
    'regency:71.10': nothing,
    bi: nothing,
    'integration:71': nothing,
    'external-auditor:bpk': ['reads', 'FORBIDDEN'],
    'external-auditor:bpk@72': nothing,
    public: ['–', 'UNAUTHENTICATED'],
  });
});

test.each([
  ['number', { number: ' ' }],
  ['number', { number: 'x'.repeat(121) }],
  ['text', { text: '' }],
  ['opinionOn', { opinionOn: '2026-07-01' }],
  ['opinionOn', { opinionOn: '2026-06-14' }],
  ['resultOn', { resultOn: '1998-12-31' }],
])('refused for its %s: %j', async (field, input) => {
  const before = await count();
  expect(await refusalOf(law.write(JURIST, input))).toBe(`BAD_USER_INPUT ${field}`);
  expect(await count()).toBe(before);
});

test('a day that there is not, and a text beyond all measure, are refused', async () => {
  expect(await refusalOf(law.write(JURIST, { resultOn: '2026-02-30' }))).toMatch(/^BAD_USER_INPUT/);
  expect(await refusalOf(law.write(JURIST, { text: 'x'.repeat(10_001) }))).toMatch(/^BAD_USER_INPUT/);
});

test('only findings coded 1.05 have legal opinions', async () => {
  const other = await criminalFinding(graph, { restricted: false, place: 1 });
  await asAdministrator(graph.databases.open, (client) =>
    client.query(`update findings.finding set code = '1.01.01' where id = $1`, [other]),
  );
  expect(await refusalOf(lawOf(graph, other).write(INSPECTOR))).toBe('BAD_USER_INPUT findingId');
});

test('once the finding is released, the duty LEGAL goes on with what there is; other duties see nothing of it', async () => {
  const opinion = await law.written(INSPECTOR);
  await criminalFinding(graph, { restricted: false });
  const ask = (who: string) =>
    graph.ask(who, `{ legalOpinion(id: "${opinion.id}") { text finding { id } } }`);
  expect((await ask('whistleblowing:legal+3')).data.legalOpinion).toMatchObject({ finding: null });
  expect((await ask('whistleblowing:chair')).data.legalOpinion).toBeNull();
  expect((await ask('regency:71.10')).data.legalOpinion).toBeNull();
  expect((await ask('national-auditor+3')).data.legalOpinion).toMatchObject({ finding: { id: finding } });
  expect(await refusalOf(law.issue('whistleblowing:chair', opinion))).toBe('NOT_FOUND');
  const listed = async (who: string): Promise<boolean> => {
    const { data } = await graph.ask(
      who,
      '{ legalOpinions(conclusion: CRIMINAL_INDICATION, first: 100) { nodes { id } } none: legalOpinions(conclusion: ADMINISTRATIVE_ERROR) { totalCount } }',
    );
    expect(data.none.totalCount).toBe(0);
    return data.legalOpinions.nodes.some(({ id }: { id: string }) => id === opinion.id);
  };
  expect(
    await Promise.all(['whistleblowing:legal+3', 'whistleblowing:chair', 'regency:71.10'].map(listed)),
  ).toEqual([true, false, false]);
  await must(law.issue('whistleblowing:legal+3', opinion));
});
