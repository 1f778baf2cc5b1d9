import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sqlOf } from '../kit/audits.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());
const recount = async (query: string, values: unknown[] = []) => (await sqlOf(graph)(query, values)).rows;
const none = async (query: string) => expect(await recount(query)).toEqual([]);

const some = async (persona: string, lists: Record<string, string>) => {
  const fields = Object.entries(lists).map(([name, list]) => `${name}: ${list} { totalCount }`);
  const { data, errors } = await graph.ask(persona, `{ ${fields.join(' ')} }`);
  expect(errors).toBeUndefined();
  const counts = Object.entries(data as Record<string, { totalCount: number }>);
  expect(counts.filter(([, { totalCount }]) => totalCount === 0)).toEqual([]);
};

test('whoever tries the usual personas sees something in each list', async () => {
  await some('national-auditor', {
    losses: 'stateLossCases',
    opinions: 'legalOpinions',
    referrals: 'referrals',
    draft: 'auditReports(filter: { draft: true })',
    pending: 'recommendations(filter: { hasPendingAssessment: true })',
    reconciliations: 'reconciliations',
    unconfirmed: 'deposits(filter: { state: [RECORDED] })',
    refuted: 'deposits(filter: { state: [REFUTED] })',
    withdrawn: 'deposits(filter: { state: [WITHDRAWN] })',
    withoutReferral: 'findings(filter: { withoutReferral: true })',
  });
  await some('whistleblowing:legal', { opinions: 'legalOpinions', referrals: 'referrals' });
  await some('external-auditor:bpk', {
    losses: 'stateLossCases',
    draft: 'auditReports(filter: { draft: true })',
  });
  for (const persona of ['province:71', 'regency:71.10:kpa', 'national-leadership'])
    await some(persona, { losses: 'stateLossCases' });
  const { data } = await graph.ask(
    'regency:71.10',
    '{ followUps(first: 100, filter: { organisation: { eq: "71.10" } }) { nodes { evidence { title versions { number } } } } }',
  );
  const shown = data.followUps.nodes.flatMap(({ evidence }: { evidence: object[] }) => evidence);
  expect(shown.length).toBeGreaterThan(1);
  for (const each of shown)
    expect(each).toEqual({ title: expect.stringMatching(/^\[SINTETIS\]/), versions: [{ number: 1 }] });
});

test('another person goes on with what waits for one', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    `{ auditReports(filter: { draft: true }) { nodes { nextActions } }
       recommendations(filter: { hasPendingAssessment: true }) { nodes { pendingAssessment { id version } } }
       legalOpinions(first: 100) { nodes { issuable } } }`,
  );
  expect(data.auditReports.nodes[0].nextActions).toContain('ISSUE');
  expect(data.legalOpinions.nodes.filter(({ issuable }: { issuable: boolean }) => issuable)).toHaveLength(1);
  const [{ pendingAssessment }] = data.recommendations.nodes;
  const confirmed = await graph.ask(
    'national-auditor',
    `mutation ($input: ConfirmAssessmentInput!) { confirmAssessment(input: $input) { recommendation { officialStatus } } }`,
    { input: { assessmentId: pendingAssessment.id, expectedVersion: pendingAssessment.version } },
  );
  expect(confirmed.errors).toBeUndefined();
  expect(confirmed.data.confirmAssessment.recommendation.officialStatus).toBe('BELUM_SESUAI');
});

test('of what is a draft no other service knows', async () => {
  const drafts = await recount('select id from findings.recommendation where draft_of is not null');
  expect(drafts).toHaveLength(2);
  await none(
    `select k.id from meetings.known_recommendation k join findings.recommendation r on r.id = k.id where r.draft_of is not null`,
  );
});

test('what is paid of a loss is what was confirmed, its plan pays all of it, and its state is that of its last step', async () => {
  const states = await recount('select state from findings.state_loss_case order by state');
  expect(states.map(({ state }) => state)).toEqual(
    [
      'ACKNOWLEDGED',
      'CHARGED',
      'INDICATED',
      'IN_INSTALMENTS',
      'SETTLED',
      'STALLED',
      'VERIFIED_BY_TPKN',
      'WRITTEN_OFF',
    ].sort(),
  );
  await none(
    `select c.id from findings.state_loss_case c where paid <> (select coalesce(sum(amount), 0)
       from findings.state_loss_payment p where p.case_id = c.id and confirmed_at is not null)`,
  );
  await none(
    `select case_id from findings.state_loss_instalment i join findings.state_loss_case c on c.id = i.case_id
     group by case_id, c.established having sum(amount) <> c.established`,
  );
  await none(
    `select c.id from findings.state_loss_case c join findings.state_loss_step s on s.case_id = c.id
     group by c.id having (array_agg(to_state order by number desc))[1] <> c.state or count(*) <> c.steps`,
  );
});

test('a made-up loss is counted by its steps and payments', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    '{ organisation(code: "00") { stateLossNumbers { recovery { numerator denominator } settled { numerator denominator } } } }',
  );
  const [byHand] = await recount(
    `select sum(paid)::text as paid, (sum(established) filter (where state <> 'INDICATED'))::text as established,
       (count(*) filter (where state = 'SETTLED'))::int as settled from findings.state_loss_case`,
  );
  const { recovery, settled } = data.organisation.stateLossNumbers;
  expect([recovery.numerator, recovery.denominator, settled.numerator]).toEqual([
    byHand.paid,
    byHand.established,
    byHand.settled,
  ]);
});

test('the reconciliation says what the indicators said then, and its lines are those parts', async () => {
  const { data } = await graph.ask(
    'national-auditor',
    '{ reconciliations { nodes { asOf state totals { byStatus { status count value } } } } }',
  );
  const [{ asOf, state, totals }] = data.reconciliations.nodes;
  expect(state).toBe('SIGNED');
  const { data: then } = await graph.ask(
    'national-auditor',
    `query ($asOf: DateTime) { organisation(code: "00") { findingIndicators(source: BPK, asOf: $asOf) { byStatus { status count value } } } }`,
    { asOf },
  );
  expect(totals.byStatus).toEqual(then.organisation.findingIndicators.byStatus);
  await none(
    `select organisation_code from findings.reconciliation_line where organisation_code in ('71', '71.10', '00')
     group by 1 having count(*) <> (select count(*) from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
       where a.organisation_code = reconciliation_line.organisation_code and r.source = 'BPK' and not a.restricted and a.draft_of is null
         and (select max(received_on) from findings.recommendation_addressee o where o.recommendation_id = r.id) <= '2026-01-14')`,
  );
});

test('of the usual personas each part came by steps to where it stands, and each status by an assessment', async () => {
  const [told] = await recount(
    `select count(*)::int as parts,
         count(*) filter (where a.workflow <> 'RECEIVED' and last.to_state is distinct from a.workflow)::int as elsewhere,
         count(*) filter (where exists (select from findings.office_status_change o
           where o.addressee_id = a.id and o.from_status is not null and o.assessment_id is null)
           and (select count(*) from findings.recommendation_addressee p where p.recommendation_id = a.recommendation_id) = 1)::int as unexplained
       from findings.recommendation_addressee a
       left join lateral (select to_state from findings.follow_up_step s where s.addressee_id = a.id order by recorded_at desc limit 1) last on true
       where a.province_code in (0, 71) and not a.restricted and a.draft_of is null`,
  );
  expect(told.parts).toBeGreaterThan(300);
  expect(told).toMatchObject({ elsewhere: 0, unexplained: 0 });
});

test('what is never followed up has a reason, a document and two persons', async () => {
  const [told] = await recount(
    `select count(*)::int as never, count(*) filter (where a.id is null)::int as unexplained
       from findings.recommendation r left join findings.assessment a on a.recommendation_id = r.id
         and a.to_status = r.official_status and a.reason is not null and a.document_number is not null and a.settled_by <> a.recorded_by
       where r.official_status = 'TIDAK_DAPAT_DITINDAKLANJUTI' and r.draft_of is null
         and (select count(*) from findings.recommendation_addressee p where p.recommendation_id = r.id) = 1`,
  );
  expect(told.never).toBeGreaterThan(100);
  expect(told.unexplained).toBe(0);
});
