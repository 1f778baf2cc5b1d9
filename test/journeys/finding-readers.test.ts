import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { arrives, BPK, draftedForTwo, inReport, issue, OTHER, report, WRITER } from '../kit/audit-reports.ts';
import { must } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const opinions = async (persona: string | undefined, year?: number) =>
  (
    await graph.ask(
      persona,
      `{ auditOpinions${year ? `(fiscalYear: ${year})` : ''} { id number fiscalYear opinion } }`,
    )
  ).data.auditOpinions;

test('BPK’s opinion on KPU as a whole is everybody’s, once the report is issued; no other one is', async () => {
  const said = { type: 'FINANCIAL', opinion: 'WTP', fiscalYear: 2025, reportedOn: '2026-05-20' };
  const { id } = await report(graph, { ...said, organisationCode: '00', number: 'LHP 5/XV' });
  await report(graph, { ...said, organisationCode: '71.10', number: 'Satker' });
  const ours = async (persona?: string) =>
    (await opinions(persona, 2025)).filter((each: { number: string }) => !each.number.startsWith('SINTETIS'));
  expect(await ours()).toEqual([]);
  await arrives(graph, id, { '00': '2026-05-25' });
  await must(issue(graph, id));
  for (const persona of [undefined, 'regency:71.10', 'bi', 'national-leadership'])
    expect(await ours(persona)).toEqual([{ id, number: 'LHP 5/XV', fiscalYear: 2025, opinion: 'WTP' }]);
  const years = (await opinions(undefined)).map(({ fiscalYear }: { fiscalYear: number }) => fiscalYear);
  expect(years).toEqual([...years].sort().reverse());
  expect((await graph.ask(undefined, `{ auditReport(id: "${id}") { id } }`)).data.auditReport).toBeNull();
});

test('who has to pay is read where it is theirs to know: masked by a province, not at all by BI or a machine', async () => {
  const { id, recommendationId } = await draftedForTwo(graph, {
    items: [
      { kind: 'PAYER', reference: 'Siti Aminah', amount: '20000000', organisationCode: '71.10' },
      { kind: 'PAYER', reference: 'Übel', amount: '5000000', organisationCode: '71' },
    ],
  });
  await arrives(graph, id, { '71.10': '2026-03-10', '71': '2026-03-10' });
  await must(issue(graph, id));
  const payers = async (persona: string) => {
    const { data } = await graph.ask(
      persona,
      `{ recommendation(id: "${recommendationId}") { items { payer amount organisation { code } } } }`,
    );
    return data.recommendation?.items.map(({ payer }: { payer: string | null }) => payer);
  };
  for (const persona of [WRITER, 'national-leadership', BPK])
    expect(await payers(persona)).toEqual(['Siti Aminah', 'Übel']);
  expect(await payers('regency:71.10')).toEqual([null]);
  expect(await payers('regency:71.10:kpa')).toEqual(['Siti Aminah']);
  expect(await payers('province:71')).toEqual(['S. A.', 'Ü.']);
  expect(await payers('integration:71')).toEqual([null, null]);
  expect(await payers('bi')).toEqual([]);
  expect(await payers('province:72')).toBeUndefined();
});

test('reports are asked by office, type, half-year, year, and whether they are drafts', async () => {
  const { id } = await report(graph, { semester: 2, number: 'LHP paruh' });
  const ask = async (filter: string, persona = WRITER) => {
    const { data, errors } = await graph.ask(
      persona,
      `{ auditReports(first: 100, filter: { ${filter} }) { nodes { id draft source type semester fiscalYear } } }`,
    );
    expect(errors).toBeUndefined();
    return data.auditReports.nodes as { id: string; draft: boolean; type: string; semester: number }[];
  };
  const mine = await ask('draft: true, organisation: { eq: "71.10" }, semester: 2, fiscalYear: 2025');
  expect(mine.map((each) => each.id)).toContain(id);
  expect(await ask('draft: true', 'regency:71.10')).toEqual([]);
  expect(await ask('organisation: { eq: "72" }', 'regency:71.10')).toEqual([]);
  const reviews = await ask('draft: false, type: [REVIEW], organisation: { under: "71" }');
  expect(reviews.length).toBeGreaterThan(0);
  for (const { type, draft } of reviews) expect({ type, draft }).toEqual({ type: 'REVIEW', draft: false });
});

test('what can be done next depends on who asks and how far it is', async () => {
  const { id } = await report(graph, { number: 'LHP lanjut' });
  const next = async (persona: string) =>
    (await graph.ask(persona, `{ auditReport(id: "${id}") { nextActions } }`)).data.auditReport?.nextActions;
  expect(await next(WRITER)).toEqual(['CHANGE', 'DISCARD']);
  expect(await next(OTHER)).toEqual(['CHANGE', 'DISCARD', 'ISSUE']);
  expect(await next(BPK)).toBeUndefined();
  await must(inReport(graph, id, 'changeReport', { reportId: id, title: 'Dua' }, { by: OTHER }));
  expect(await next(OTHER)).toEqual(['CHANGE', 'DISCARD']);
  await arrives(graph, id, { '71.10': '2026-03-10' });
  await must(issue(graph, id, 'national-auditor+3'));
  for (const persona of [WRITER, OTHER, BPK]) expect(await next(persona)).toEqual(['CORRECT_RECEIPT']);
  for (const persona of ['regency:71.10', 'province:71', 'bi']) expect(await next(persona)).toEqual([]);
  const { data } = await graph.ask(
    WRITER,
    '{ viewer { findingPermissions { auditReport { acts { act reach } } finding { acts { act } } } } }',
  );
  expect(data.viewer.findingPermissions.auditReport.acts).toContainEqual({
    act: 'issueReport',
    reach: 'EVERYWHERE',
  });
  expect(data.viewer.findingPermissions.finding.acts).toContainEqual({ act: 'confirmCause' });
});
