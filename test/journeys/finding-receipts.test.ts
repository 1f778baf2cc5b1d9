import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assess } from '../kit/assessments.ts';
import {
  arrives,
  BPK,
  draftedForTwo,
  finding,
  issue,
  issued,
  OTHER,
  recommendation,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { act, must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());

const READ = `addressees { organisation { code } receivedOn version corrections { from to reason } }
  findings { recommendations { receivedOn statusOn statusHistory { effectiveOn } addressees { receivedOn answerDueOn organisation { code } } } }`;
const read = async (id: string, persona = WRITER) =>
  (await graph.ask(persona, `{ auditReport(id: "${id}") { ${READ} } }`)).data.auditReport;
const correct = async (id: string, more: object = {}, persona = WRITER) => {
  const { addressees } = await read(id);
  const office = addressees.find(
    (each: { organisation: { code: string } }) => each.organisation.code === '71.10',
  );
  const said = { organisationCode: '71.10', receivedOn: '2026-03-20', reason: 'Tanda terima keliru.' };
  return act(graph, persona, 'correctReceipt', {
    ...{ reportId: id, expectedVersion: office?.version ?? 0, ...said },
    ...more,
  });
};

test('a wrong day of receipt is corrected: the clocks of that office run anew, and what it was stays to be read', async () => {
  const { id } = await report(graph, { addressees: [{ organisationCode: '71' }] });
  const { id: findingId } = await finding(graph, id);
  const { id: asked } = await recommendation(graph, id, findingId, {
    value: '10',
    addressees: [
      { organisationCode: '71.10', share: '4' },
      { organisationCode: '71', share: '6' },
    ],
  });
  expect(await refusalOf(correct(id))).toBe('ILLEGAL_STEP');
  await arrives(graph, id, { '71.10': '2026-03-10', '71': '2026-03-15' });
  await must(issue(graph, id));
  for (const [more, persona, refusal] of [
    [{ receivedOn: '2026-03-01' }, WRITER, 'BAD_USER_INPUT receivedOn'],
    [{ receivedOn: '2026-07-01' }, WRITER, 'BAD_USER_INPUT receivedOn'],
    [{ receivedOn: '2026-03-10' }, WRITER, 'BAD_USER_INPUT receivedOn'],
    [{ reason: ' ' }, WRITER, 'BAD_USER_INPUT reason'],
    [{ reason: 'x'.repeat(501) }, WRITER, 'BAD_USER_INPUT reason'],
    [{ organisationCode: '72' }, WRITER, 'BAD_USER_INPUT organisationCode'],
    [{ expectedVersion: 0 }, WRITER, 'CONFLICT expectedVersion'],
    [{}, 'regency:71.10', 'FORBIDDEN'],
    [{}, 'province:71', 'FORBIDDEN'],
    [{}, 'regency:71.01', 'NOT_FOUND'],
  ] as const)
    expect(await refusalOf(correct(id, more, persona))).toBe(refusal);
  await must(correct(id));
  const { addressees, findings } = await read(id);
  expect(addressees[1]).toMatchObject({
    receivedOn: '2026-03-20',
    corrections: [{ from: '2026-03-10', to: '2026-03-20', reason: 'Tanda terima keliru.' }],
  });
  expect(findings[0].recommendations).toEqual([
    {
      ...{ receivedOn: '2026-03-15', statusOn: '2026-03-15', statusHistory: [{ effectiveOn: '2026-03-10' }] },
      addressees: [
        { receivedOn: '2026-03-15', answerDueOn: '2026-05-14', organisation: { code: '71' } },
        { receivedOn: '2026-03-20', answerDueOn: '2026-05-19', organisation: { code: '71.10' } },
      ],
    },
  ]);
  // BI reads that it was corrected, and not why.
  expect((await read(id, 'bi')).addressees[1].corrections[0]).toMatchObject({ reason: null });
  const { rows } = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `select received_on::text as day, sum(sign)::int as count, sum(sign * value)::text as value from findings.follow_up_ledger
       where node_id in (select id from findings.recommendation_addressee where recommendation_id = $1 union select $1)
       group by grain, received_on having sum(sign) <> 0 order by 3, 1`,
      [asked],
    ),
  );
  expect(rows).toEqual([
    { day: '2026-03-15', count: 1, value: '10' },
    { day: '2026-03-20', count: 1, value: '4' },
    { day: '2026-03-15', count: 1, value: '6' },
  ]);
});

test('what was answered was received before, and a correction is never changed', async () => {
  const { id, recommendationId } = await issued(graph, { number: 'LHP 2' });
  const sql = (text: string) =>
    asAdministrator(graph.databases.open, (client) => client.query(text, [recommendationId]));
  await sql(
    `update findings.recommendation_addressee set answered_on = '2026-03-18', recorded_at = now() where recommendation_id = $1`,
  );
  expect(await refusalOf(correct(id))).toBe('BAD_USER_INPUT receivedOn');
  await must(correct(id, { receivedOn: '2026-03-18' }));
  await expect(
    sql(`update findings.receipt_correction set reason = 'x' where report_id =
      (select report_id from findings.recommendation where id = $1)`),
  ).rejects.toThrow('A correction is never changed.');
});

test('what was sent was received before, whether or not anybody verified it', async () => {
  const { id } = await issued(graph, { number: 'LHP 6' });
  await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `insert into findings.answer (id, report_id, addressee_id, submitted_on, organisation_code, province_code, regency_code, provenance)
       select gen_random_uuid(), report_id, id, '2026-03-19', '71.10', 71, 7110, 'RECORDED'
       from findings.recommendation_addressee where report_id = $1`,
      [id],
    ),
  );
  expect(await refusalOf(correct(id))).toBe('BAD_USER_INPUT receivedOn');
  await must(correct(id, { receivedOn: '2026-03-19' }));
});

test('what was decided of an office was received there before, whatever was decided of another', async () => {
  const { id, recommendationId } = await draftedForTwo(graph, { number: 7 });
  await arrives(graph, id, { '71.10': '2026-03-10', '71': '2026-03-15' });
  await must(issue(graph, id));
  const { rows } = await asAdministrator(graph.databases.open, (client) =>
    client.query(
      `update findings.recommendation_addressee set workflow = 'SENT_TO_BPK', recorded_at = now()
       where recommendation_id = $1 and organisation_code = '71.10' returning id`,
      [recommendationId],
    ),
  );
  const offices = [{ addresseeId: rows[0].id, status: 'BELUM_SESUAI' }];
  await must(
    assess(graph, BPK, { recommendation: recommendationId }, { effectiveOn: '2026-03-20', offices }),
  );
  const at = async (organisationCode: string, receivedOn: string) => {
    const { addressees } = await read(id);
    const { version } = addressees.find(
      (each: { organisation: { code: string } }) => each.organisation.code === organisationCode,
    );
    return refusalOf(correct(id, { organisationCode, receivedOn, expectedVersion: version }));
  };
  expect(await at('71.10', '2026-03-21')).toBe('BAD_USER_INPUT receivedOn');
  expect(await at('71.10', '2026-03-20')).toBeUndefined();
  expect(await at('71', '2026-03-25')).toBeUndefined();
});

test('an auditor of BPK corrects what BPK reported, and nothing of APIP’s', async () => {
  const { id } = await issued(graph, { number: 'LHP 3' });
  await must(correct(id, {}, BPK));
  const apip = await issued(graph, { source: 'APIP', type: 'AUDIT', number: 'LHA 3' });
  expect(await refusalOf(correct(apip.id, {}, BPK))).toBe('FORBIDDEN');
});

test('of two who correct at once one is told so, and of two who issue', async () => {
  const { id } = await issued(graph, { number: 'LHP 4' });
  const expectedVersion = (await read(id)).addressees[0].version;
  const both = await Promise.all([
    refusalOf(correct(id, { receivedOn: '2026-03-11', expectedVersion })),
    refusalOf(correct(id, { receivedOn: '2026-03-12', expectedVersion }, OTHER)),
  ]);
  expect(both.filter((refusal) => refusal === undefined)).toHaveLength(1);
  expect(both.filter((refusal) => refusal?.startsWith('CONFLICT'))).toHaveLength(1);
  expect((await read(id)).addressees[0].corrections).toHaveLength(1);
  const { id: draft } = await report(graph, { number: 'LHP 5' });
  await arrives(graph, draft, { '71.10': '2026-03-10' });
  const at = await Promise.all(
    [issue(graph, draft), issue(graph, draft, 'national-auditor+3')].map(refusalOf),
  );
  expect(at.filter((refusal) => refusal === undefined)).toHaveLength(1);
});
