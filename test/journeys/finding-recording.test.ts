import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  arrives,
  BPK,
  draftedForTwo,
  finding,
  inReport,
  issue,
  OTHER,
  recommendation,
  report,
  versionOf,
  WRITER,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const seenBy = async (persona: string, id: string): Promise<boolean> =>
  (await graph.ask(persona, `{ auditReport(id: "${id}") { id } }`)).data.auditReport !== null;

const OFFICES = ['regency:71.10', 'province:71', 'bi', 'national-leadership', BPK];

test('from paper to the office: a draft is seen on its desk only, another person issues it, and the clocks run from receipt', async () => {
  const { id, recommendationId } = await draftedForTwo(graph);
  for (const persona of OFFICES) expect(await seenBy(persona, id)).toBe(false);
  expect(await refusalOf(issue(graph, id))).toBe('ILLEGAL_STEP');
  await arrives(graph, id, { '71.10': '2026-03-10', '71': '2026-03-06' });
  expect(await refusalOf(issue(graph, id, WRITER))).toBe('FOUR_EYES');
  await must(issue(graph, id));
  for (const persona of OFFICES) expect(await seenBy(persona, id)).toBe(true);

  const { data, errors } = await graph.ask(
    OTHER,
    `{ auditReport(id: "${id}") { draft issuedOn nextActions addressees { receivedOn organisation { code } }
       findings { number state severity recommendations { id officialStatus statusOn receivedOn
         statusHistory { from to effectiveOn decidedBy } addressees { receivedOn share officeStatus workflow answerDueOn } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.auditReport).toEqual({
    draft: false,
    issuedOn: '2026-06-30',
    nextActions: ['CORRECT_RECEIPT'],
    addressees: [
      { receivedOn: '2026-03-06', organisation: { code: '71' } },
      { receivedOn: '2026-03-10', organisation: { code: '71.10' } },
    ],
    findings: [
      {
        number: 1,
        state: 'OPEN',
        severity: 'HIGH',
        recommendations: [
          {
            id: recommendationId,
            officialStatus: 'BELUM_DITINDAKLANJUTI',
            statusOn: '2026-03-06',
            receivedOn: '2026-03-06',
            statusHistory: [
              { from: null, to: 'BELUM_DITINDAKLANJUTI', effectiveOn: '2026-03-06', decidedBy: 'BPK' },
            ],
            addressees: [
              {
                receivedOn: '2026-03-06',
                share: '5000000',
                officeStatus: 'BELUM_DITINDAKLANJUTI',
                workflow: 'RECEIVED',
                answerDueOn: '2026-05-05',
              },
              {
                receivedOn: '2026-03-10',
                share: '20000000',
                officeStatus: 'BELUM_DITINDAKLANJUTI',
                workflow: 'RECEIVED',
                answerDueOn: '2026-05-09',
              },
            ],
          },
        ],
      },
    ],
  });
  const counted = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `select sum(sign)::int as count, sum(sign * value)::text as value from findings.follow_up_ledger l
       join findings.recommendation_addressee a on a.id = l.node_id where a.report_id = $1`,
      [id],
    ),
  );
  expect(counted.rows).toEqual([{ count: 2, value: '25000000' }]);
});

test('an auditor of BPK drafts on a desk of their own, for offices they are engaged at, and issues it', async () => {
  const { id } = await report(graph, { number: 'BPK 1' }, BPK);
  expect(await seenBy(WRITER, id)).toBe(false);
  const { id: findingId } = await finding(graph, id, {}, BPK);
  await recommendation(graph, id, findingId, {}, BPK);
  await arrives(graph, id, { '71.10': '2026-03-10' }, BPK);
  await must(issue(graph, id, BPK));
  expect(await seenBy(WRITER, id)).toBe(true);
  expect(
    await refusalOf(inReport(graph, id, 'changeReport', { reportId: id, title: 'x' }, { by: BPK })),
  ).toBe('ILLEGAL_STEP');
});

test.each([
  ['an office', 'regency:71.10', {}],
  ['a province', 'province:71', {}],
  ['national leadership', 'national-leadership', {}],
  ['a machine', 'integration:71', {}],
  ['an auditor of BPKP', 'external-auditor:bpkp', {}],
  ['an auditor of BPK where they are not engaged', BPK, { organisationCode: '72' }],
  ['an auditor of BPK for one office that is not theirs', BPK, { addressees: [{ organisationCode: '72' }] }],
  ['an auditor of BPK for APIP', BPK, { source: 'APIP', type: 'AUDIT' }],
])('%s writes no report down', async (_, persona, more) => {
  const before = await count();
  expect(await refusalOf(graph.ask(persona, RECORD, { input: { ...INPUT, ...more } }))).toBe('FORBIDDEN');
  expect(await count()).toBe(before);
});

const RECORD = 'mutation ($input: RecordReportInput!) { recordReport(input: $input) { __typename } }';
const INPUT = {
  ...{
    source: 'BPK',
    type: 'FINANCIAL',
    number: '1',
    title: 'x',
    reportedOn: '2026-03-02',
    fiscalYear: 2025,
  },
  organisationCode: '71.10',
};
const count = (): Promise<number> =>
  asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query('select count(*)::int as n from findings.audit_report');
    return rows[0].n;
  });

test.each([
  [{ type: 'AUDIT' }, 'BAD_USER_INPUT type'],
  [{ source: 'APIP' }, 'BAD_USER_INPUT type'],
  [{ source: 'APIP', type: 'REVIEW', opinion: 'WTP' }, 'BAD_USER_INPUT opinion'],
  [{ type: 'PERFORMANCE', opinion: 'WTP' }, 'BAD_USER_INPUT opinion'],
  [{ title: ' ' }, 'BAD_USER_INPUT title'],
  [{ title: '🧾'.repeat(201) }, 'BAD_USER_INPUT title'],
  [{ number: 'x'.repeat(81) }, 'BAD_USER_INPUT number'],
  [{ reportedOn: '2026-07-01' }, 'BAD_USER_INPUT reportedOn'],
  [{ reportedOn: '2026-02-30' }, 'BAD_USER_INPUT'],
  [{ reportedOn: '1998-12-31' }, 'BAD_USER_INPUT reportedOn'],
  [{ fiscalYear: 2028 }, 'BAD_USER_INPUT fiscalYear'],
  [{ firstFiscalYear: 2026 }, 'BAD_USER_INPUT firstFiscalYear'],
  [{ firstFiscalYear: 2015 }, 'BAD_USER_INPUT firstFiscalYear'],
  [{ semester: 3 }, 'BAD_USER_INPUT semester'],
  [{ organisationCode: 'Manado' }, 'BAD_USER_INPUT organisationCode'],
  // Of the shape of one, and the former code of Merauke.
  [{ organisationCode: '71.99' }, 'BAD_USER_INPUT organisationCode'],
  [{ organisationCode: '91.01' }, 'BAD_USER_INPUT organisationCode'],
  [{ addressees: [{ organisationCode: '99' }] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [{ organisationCode: '7110' }] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [{ organisationCode: '71' }, { organisationCode: '71' }] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [{ organisationCode: '71', receivedOn: '2026-03-01' }] }, 'BAD_USER_INPUT receivedOn'],
  [{ addressees: [{ organisationCode: '71', receivedOn: '2026-07-01' }] }, 'BAD_USER_INPUT receivedOn'],
  [{ readers: ['x'] }, 'BAD_USER_INPUT readers'],
])('a report is not written down with %j', async (more, refusal) => {
  const before = await count();
  expect(await refusalOf(graph.ask(WRITER, RECORD, { input: { ...INPUT, ...more } }))).toBe(refusal);
  expect(await count()).toBe(before);
});

test('what was read before it changed is CONFLICT, also for whoever issues it: nothing slips in unread', async () => {
  const { id, version } = await report(graph, { title: 'مراجعة 👀 audit' });
  await finding(graph, id);
  const now = await versionOf(graph, id);
  expect(now).toBeGreaterThan(version);
  for (const [mutation, input] of [
    ['changeReport', { title: 'x' }],
    ['addReportAddressees', { addressees: [{ organisationCode: '71' }] }],
    ['issueReport', {}],
    ['discardReport', {}],
  ] as const)
    expect(
      await refusalOf(inReport(graph, id, mutation, { reportId: id, expectedVersion: version, ...input })),
    ).toBe('CONFLICT expectedVersion');
  expect(await versionOf(graph, id)).toBe(now);
});
