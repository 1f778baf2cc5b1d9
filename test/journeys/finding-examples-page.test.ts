import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlOf } from '../kit/audits.ts';
import { evidenceOf, setWorkflow } from '../kit/evidence.ts';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
import { listening } from '../kit/files.ts';
import { uponPart } from '../kit/follow-ups.ts';
import { act, must } from '../kit/mutations.ts';
import { newNtpn, plantOwed } from '../kit/owed.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let origin: string;
beforeAll(async () => {
  graph = await startTestGraph();
  origin = await listening(graph);
});
afterAll(() => graph.close());
const run = (query: string, values: unknown[] = []) => sqlOf(graph)(query, values);

const PROVINCE = 'province:71';
const REGENCY = 'regency:71.10';
interface Node {
  readonly id: string;
  readonly officeStatus: string;
}

test('a province has an office on one page: what is open, with evidence, deposits and the last remark', async () => {
  const { addresseeId: id } = await plantOwed(graph.databases, '71.10');
  await setWorkflow(graph, id, 'DRAFTED');
  const receipt = { kind: 'TREASURY_RECEIPT', title: 'Bukti setor', ntpn: newNtpn() };
  await must(evidenceOf(graph, origin, { id }).add(REGENCY, receipt));
  const paid = { addresseeId: id, ntpn: receipt.ntpn, paidOn: '2026-06-20', amount: '250000' };
  await must(act(graph, REGENCY, 'recordDeposit', { ...paid, payer: 'Budi' }));
  await must(uponPart(graph, REGENCY, 'submitAnswer', id, { text: 'Sudah disetor sebagian.' }));
  const remark = 'Bukti setor tidak terbaca.';
  await must(uponPart(graph, PROVINCE, 'advanceFollowUp', id, { action: 'RETURN', note: remark }));

  const nodes: Node[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const variables = { code: '71.10', after };
    const { organisation } = await exampleAnswer(graph, 'province-office-on-one-page', PROVINCE, variables);
    nodes.push(...organisation.followUps.nodes);
    ({ hasNextPage: more, endCursor: after } = organisation.followUps.pageInfo);
    if (!more) expect(organisation.followUps.totalCount).toBe(nodes.length);
  }
  expect(nodes.find((node) => node.id === id)).toMatchObject({
    ...{ workflow: 'RETURNED', share: '1000000', confirmedDeposits: '0', depositedUnconfirmed: '250000' },
    remaining: '1000000',
    evidence: [
      { kind: 'TREASURY_RECEIPT', title: 'Bukti setor', withdrawnAt: null, versions: [{ number: 1 }] },
    ],
    deposits: [{ ntpn: receipt.ntpn, paidOn: '2026-06-20', amount: '250000', state: 'RECORDED' }],
    answers: [{ submittedOn: '2026-06-30', returnedOn: '2026-06-30', remark }],
  });
  const { rows } = await run(
    `select id from findings.recommendation_addressee where organisation_code = '71.10' and not restricted and draft_of is null
     and office_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  );
  expect(nodes.map((node) => node.id).sort()).toEqual(rows.map((row) => row.id).sort());
  const next = await graph.ask('province:72', exampleText('province-office-on-one-page'), { code: '71.10' });
  expect(next.data.organisation.followUps).toMatchObject({ totalCount: 0, nodes: [] });
});

test('a province finds which findings repeat an earlier one of the same office', async () => {
  const { rows: repeats } = await run(
    `select f.id, f.organisation_code as code, f.prior_finding_id as prior from findings.finding f
     join findings.audit_report p on p.id = f.report_id
     where left(f.organisation_code, 2) = '71' and p.fiscal_year = 2025 and f.prior_finding_id is not null order by f.id`,
  );
  expect(repeats.length).toBeGreaterThan(3);
  const variables = { province: '71', fiscalYear: 2025 };
  const told: { id: string; priorFinding: { id: string } | null; organisation: { code: string } }[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { findings } = await exampleAnswer(graph, 'province-repeat-findings', PROVINCE, {
      ...variables,
      after,
    });
    told.push(...findings.nodes);
    ({ hasNextPage: more, endCursor: after } = findings.pageInfo);
  }
  const found = told.flatMap(({ id, priorFinding, organisation: { code } }) =>
    priorFinding ? [{ id, code, prior: priorFinding.id }] : [],
  );
  expect(found.sort((one, other) => one.id.localeCompare(other.id))).toEqual(repeats);
});
