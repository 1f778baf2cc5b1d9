import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  arrives,
  BPK,
  finding,
  inReport,
  issue,
  OTHER,
  recommendation,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const subject = (persona: string): string => `demonstration:${persona}`;
const SEALED = { source: 'APIP', type: 'INVESTIGATIVE' };
const read = async (persona: string, id: string) =>
  (await graph.ask(persona, `{ auditReport(id: "${id}") { restricted draft releasedOn nextActions } }`)).data
    .auditReport;
const name = (id: string, input: object, by = WRITER) =>
  inReport(graph, id, 'nameReaders', { reportId: id, ...input }, { by, answer: '{ readers }' });
const release = (id: string, by: string) => inReport(graph, id, 'releaseReport', { reportId: id }, { by });

test('an investigation is kept to those named on it, until one of them who did not write it lets it out', async () => {
  const { id } = await report(graph, { ...SEALED, readers: [subject(OTHER)] });
  const { id: findingId } = await finding(graph, id, { code: '1.05.01' });
  await recommendation(graph, id, findingId, { code: '11', value: '0' });
  await arrives(graph, id, { '71.10': '2026-03-10' });
  expect(await refusalOf(release(id, OTHER))).toBe('ILLEGAL_STEP');
  await must(issue(graph, id));

  const all = ['national-auditor+3', 'province:71', 'regency:71.10', 'bi', 'national-leadership'];
  for (const persona of all) expect(await read(persona, id)).toBeNull();
  // Whoever is engaged at the office sees it, and writes nothing of APIP's.
  expect(await read(BPK, id)).toMatchObject({ restricted: true, nextActions: [] });
  expect(await refusalOf(release(id, BPK))).toBe('FORBIDDEN');
  expect(await refusalOf(release(id, 'national-auditor+3'))).toBe('NOT_FOUND');
  expect(await refusalOf(release(id, WRITER))).toBe('FOUR_EYES');
  expect(await read(OTHER, id)).toEqual({
    ...{ restricted: true, draft: false, releasedOn: null },
    nextActions: ['CORRECT_RECEIPT', 'NAME_READERS', 'RELEASE'],
  });
  await must(release(id, OTHER));
  for (const persona of all)
    expect(await read(persona, id)).toMatchObject({ restricted: false, releasedOn: '2026-06-30' });
  const { data } = await graph.ask(
    'regency:71.10',
    `{ finding(id: "${findingId}") { code { code } severity } }`,
  );
  expect(data.finding).toEqual({ code: { code: '1.05.01' }, severity: 'CRITICAL' });
  expect(await refusalOf(release(id, OTHER))).toBe('ILLEGAL_STEP');
});

test('who reads it is said by whoever is named, and nobody shuts themselves or the writer out', async () => {
  const { id } = await report(graph, SEALED);
  const third = 'national-auditor+3';
  expect(await read(third, id)).toBeNull();
  const added = await must<{ readers: string[] }>(name(id, { add: [subject(third), subject(OTHER)] }));
  expect(added.readers).toEqual([WRITER, third, OTHER].map(subject));
  expect(await read(third, id)).not.toBeNull();
  for (const [input, by, refusal] of [
    [{ remove: [subject(WRITER)] }, third, 'BAD_USER_INPUT remove'],
    [{ remove: [subject(third)] }, third, 'BAD_USER_INPUT remove'],
    [{ add: ['x'.repeat(201)] }, WRITER, 'BAD_USER_INPUT add'],
    [{ add: [' '] }, WRITER, 'BAD_USER_INPUT add'],
    [{ add: [subject('x')], remove: [subject('x')] }, WRITER, 'BAD_USER_INPUT add'],
    [{ add: [subject('x')], expectedVersion: 1 }, WRITER, 'CONFLICT expectedVersion'],
    [{ add: [subject('x')] }, 'national-auditor+4', 'NOT_FOUND'],
  ] as const)
    expect(await refusalOf(name(id, input, by))).toBe(refusal);
  await must(name(id, { remove: [subject(third)] }));
  expect(await read(third, id)).toBeNull();
  expect((await must<{ readers: string[] }>(name(id, {}))).readers).toEqual([WRITER, OTHER].map(subject));
});

test('what is investigated, or indicates a criminal offence, stays restricted', async () => {
  const { id } = await report(graph, { ...SEALED, number: 'LHA 1' });
  const change = (more: object) => inReport(graph, id, 'changeReport', { reportId: id, ...more });
  await must(change({ restricted: false }));
  expect(await read(WRITER, id)).toMatchObject({ restricted: true });
  const { id: open } = await report(graph, { restricted: true, number: 'PDTT 9' });
  await finding(graph, open, { code: '1.05.02' });
  expect(await refusalOf(inReport(graph, open, 'changeReport', { reportId: open, restricted: false }))).toBe(
    'BAD_USER_INPUT restricted',
  );
  const { id: plain } = await report(graph, { number: 'LHP terbuka' });
  expect(await refusalOf(name(plain, { add: ['x'] }))).toBe('ILLEGAL_STEP');
});

test('a draft says something else, and what no longer fits is refused', async () => {
  const { id } = await report(graph, {
    ...{ number: 'LHP 77', externalRef: 'SIPTL-77', engagementNumber: 'ST 5' },
    addressees: [{ organisationCode: '71', receivedOn: '2026-03-05' }],
  });
  const { id: findingId } = await finding(graph, id);
  await recommendation(graph, id, findingId);
  const change = (more: object) =>
    inReport(
      graph,
      id,
      'changeReport',
      { reportId: id, ...more },
      {
        answer:
          '{ auditReport { title fiscalYears engagementNumber externalRef addressees { organisation { code } } } }',
      },
    );
  for (const [more, refusal] of [
    [{ reportedOn: '2026-03-06' }, 'BAD_USER_INPUT receivedOn'],
    [{ type: 'REVIEW' }, 'BAD_USER_INPUT type'],
    [{ removeAddressees: ['71.10'] }, 'BAD_USER_INPUT removeAddressees'],
    [{ removeAddressees: ['72'] }, 'BAD_USER_INPUT removeAddressees'],
    [{ title: '' }, 'BAD_USER_INPUT title'],
  ] as const)
    expect(await refusalOf(change(more))).toBe(refusal);
  expect(
    await must(
      change({ title: 'Lain', firstFiscalYear: 2023, engagementNumber: '', removeAddressees: ['71'] }),
    ),
  ).toEqual({
    auditReport: {
      ...{ title: 'Lain', fiscalYears: [2023, 2024, 2025], engagementNumber: null, externalRef: 'SIPTL-77' },
      addressees: [{ organisation: { code: '71.10' } }],
    },
  });
  await must(change({ fiscalYear: 2024, firstFiscalYear: 2024 }));
  const { data } = await graph.ask(
    WRITER,
    `{ finding(id: "${findingId}") { recommendations { fiscalYear } } }`,
  );
  expect(data.finding.recommendations).toEqual([{ fiscalYear: 2024 }]);
  const twin = { source: 'BPK', type: 'FINANCIAL', number: '1', title: 'x', reportedOn: '2026-03-02' };
  expect(
    await refusalOf(
      act(graph, OTHER, 'recordReport', {
        ...{ ...twin, fiscalYear: 2025, organisationCode: '71.10', externalRef: 'SIPTL-77' },
      }),
    ),
  ).toBe('CONFLICT expectedVersion');
});
