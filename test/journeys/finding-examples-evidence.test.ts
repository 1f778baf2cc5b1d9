import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asAdministrator } from '../kit/databases.ts';
import { evidenceOf, type Part, partsOf } from '../kit/evidence.ts';
import { exampleAnswer } from '../kit/examples.ts';
import { listening, pdf, sha256 } from '../kit/files.ts';
import { criminalFinding, INSPECTOR, JURIST, lawOf } from '../kit/law.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());

test('an external auditor lists the evidence of a recommendation, and the hashes are those of the files', async () => {
  const [part] = (await partsOf(graph, '71.10')) as [Part];
  const { add, addVersion } = evidenceOf(graph, origin, part);
  const bytes = pdf(4_000);
  const { evidence } = await must<{ evidence: { id: string; version: number } }>(
    add('regency:71.10', { kind: 'WARNING_LETTER', title: 'Surat teguran' }, bytes),
  );
  await must(addVersion('regency:71.10', { evidenceId: evidence.id, expectedVersion: evidence.version }));
  const ask = (who: string) =>
    exampleAnswer(graph, 'external-auditor-evidence', who, { recommendation: part.recommendation });
  const { recommendation } = await ask('external-auditor:bpk');
  const shown = recommendation.addressees.flatMap(({ evidence }: { evidence: unknown[] }) => evidence);
  expect(shown).toEqual([
    expect.objectContaining({
      id: evidence.id,
      kind: 'WARNING_LETTER',
      answer: null,
      versions: [
        expect.objectContaining({
          number: 1,
          sha256: sha256(bytes),
          size: 4_000,
          addedBy: 'demonstration:regency:71.10',
        }),
        expect.objectContaining({ number: 2 }),
      ],
    }),
  ]);
  for (const { sha256: told, downloadPath } of shown[0].versions) {
    const file = await evidenceOf(graph, origin, part).get(downloadPath, 'external-auditor:bpk');
    expect(sha256(Buffer.from(await file.arrayBuffer()))).toBe(told);
  }
  const leaders = (await ask('national-leadership')).recommendation.addressees;
  expect(leaders.flatMap(({ evidence }: { evidence: unknown[] }) => evidence)).toEqual([]);
});

/** Of what somebody is shown: which of ours, as "opinion referral". */
const missing = async (who: string, ours: Record<string, string>) => {
  const { withoutLegalOpinion, withoutReferral } = await exampleAnswer(
    graph,
    'national-criminal-without-law',
    who,
  );
  const named = (list: { nodes: { id: string }[] }): string =>
    Object.keys(ours)
      .filter((name) => list.nodes.some(({ id }) => id === ours[name]))
      .join(' ');
  return [named(withoutLegalOpinion), named(withoutReferral)];
};

test('findings coded 1.05 without a legal opinion or a referral are told to whoever reads those', async () => {
  const at = (place: number, restricted = true) => criminalFinding(graph, { place, restricted });
  const ours = {
    bare: await at(0),
    drafted: await at(1),
    opined: await at(2),
    referred: await at(3),
    released: await at(4, false),
  };
  await lawOf(graph, ours.drafted).written(JURIST);
  await lawOf(graph, ours.opined).issued();
  await lawOf(graph, ours.referred).drafted(JURIST);
  const all = ['bare drafted released', 'bare drafted opined released'];
  expect(await missing(INSPECTOR, ours)).toEqual(all);
  expect(await missing('external-auditor:bpk', ours)).toEqual(all);
  expect(await missing('national-auditor+3', ours)).toEqual(['released', 'released']);
  // The legal bureau reads findings on which it is named, and none of the others.
  expect(await missing(JURIST, ours)).toEqual(['bare drafted', 'bare drafted opined']);
  for (const who of ['national-leadership', 'province:71', 'regency:71.10', 'bi', 'whistleblowing:chair'])
    expect(await missing(who, ours)).toEqual(['', '']);
});

test('asked the other way round, the list is those that have one; every number is that of the rows', async () => {
  const ask = async (filter: string): Promise<number> => {
    const { data, errors } = await graph.ask(INSPECTOR, `{ findings(filter: { ${filter} }) { totalCount } }`);
    expect(errors).toBeUndefined();
    return data.findings.totalCount;
  };
  const coded = await asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from findings.finding where code like '1.05%' and (not restricted or need_to_know @> array[$1])`,
      [`demonstration:${INSPECTOR}`],
    );
    return rows[0].n as number;
  });
  expect((await ask('withoutLegalOpinion: true')) + (await ask('withoutLegalOpinion: false'))).toBe(coded);
  expect((await ask('withoutReferral: true')) + (await ask('withoutReferral: false'))).toBe(coded);
  expect(await ask('withoutLegalOpinion: false, code: { eq: "1.01.01" }')).toBe(0);
});
