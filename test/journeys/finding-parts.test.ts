import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  FINDING,
  finding,
  inReport,
  issue,
  issued,
  type Node,
  RECOMMENDATION,
  recommendation,
  report,
  versionOf,
  WRITER,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let draft: Node;
let other: Node;
let prior: { id: string; findingId: string; recommendationId: string };
beforeAll(async () => {
  graph = await startTestGraph();
  draft = await report(graph, { addressees: [{ organisationCode: '71' }] });
  other = await finding(graph, draft.id, { organisationCode: '71' });
  prior = await issued(graph, { number: 'LHP 1/2025', reportedOn: '2026-02-10', fiscalYear: 2024 });
});
afterAll(() => graph.close());

const rows = (): Promise<object[]> =>
  asAdministrator(graph.databases.open, async (client) => {
    const tables = ['finding', 'recommendation', 'recommendation_item', 'recommendation_addressee'];
    const counts = tables.map((table) => `(select count(*)::int from findings.${table}) as ${table}`);
    return (await client.query(`select ${counts.join(', ')}`)).rows;
  });

const NOWHERE = '019e0000-0000-7000-8000-000000000001';

test.each([
  [{ code: '1.01' }, 'BAD_USER_INPUT code'],
  [{ code: '1.01.99' }, 'BAD_USER_INPUT code'],
  [{ code: '1.05.01' }, 'BAD_USER_INPUT code'],
  [{ organisationCode: '72' }, 'BAD_USER_INPUT organisationCode'],
  [{ title: '' }, 'BAD_USER_INPUT title'],
  [{ condition: 'x'.repeat(10_001) }, 'BAD_USER_INPUT'],
  [{ value: 1.5 }, 'BAD_USER_INPUT'],
  [{ value: '-1' }, 'BAD_USER_INPUT value'],
  [{ value: `1${'0'.repeat(25)}` }, 'BAD_USER_INPUT'],
  [{ value: `1${'0'.repeat(16)}` }, 'BAD_USER_INPUT value'],
  [{ number: 0 }, 'BAD_USER_INPUT number'],
  [{ number: 1 }, 'BAD_USER_INPUT number'],
  [{ occurredOn: '2026-03-03' }, 'BAD_USER_INPUT occurredOn'],
  [{ causeSubElement: '9.9' }, 'BAD_USER_INPUT causeSubElement'],
  [{ priorFindingId: NOWHERE }, 'NOT_FOUND priorFindingId'],
  [{ priorFindingId: 'nonsense' }, 'NOT_FOUND priorFindingId'],
  [{ sameMatterAsId: NOWHERE }, 'NOT_FOUND sameMatterAsId'],
])('a finding is not written down with %j', async (more, refusal) => {
  const before = await rows();
  const input = { reportId: draft.id, ...FINDING, ...more };
  expect(await refusalOf(inReport(graph, draft.id, 'recordFinding', input))).toMatch(
    new RegExp(`^${refusal}`),
  );
  expect(await rows()).toEqual(before);
});

test('a repeat is of the same office, and of an earlier report that is issued', async () => {
  const record = (more: object) =>
    inReport(graph, draft.id, 'recordFinding', { reportId: draft.id, ...FINDING, ...more });
  for (const more of [
    { priorFindingId: prior.findingId, organisationCode: '71' },
    { priorFindingId: other.id, organisationCode: '71' },
  ])
    expect(await refusalOf(record(more))).toBe('BAD_USER_INPUT priorFindingId');
  const { id } = await finding(graph, draft.id, {
    priorFindingId: prior.findingId,
    sameMatterAsId: prior.findingId,
  });
  const { data } = await graph.ask(
    WRITER,
    `{ finding(id: "${id}") { matterId priorFinding { id matterId repeats { id } } causeSubElement { code } causeConfirmed } }`,
  );
  expect(data.finding).toEqual({
    matterId: data.finding.priorFinding.matterId,
    priorFinding: { id: prior.findingId, matterId: data.finding.matterId, repeats: [{ id }] },
    causeSubElement: { code: '3.7' },
    causeConfirmed: false,
  });
  await must(inReport(graph, draft.id, 'changeFinding', { findingId: id, withoutPrior: true }));
  await must(inReport(graph, draft.id, 'removeFinding', { findingId: id }));
});

const TO = [{ organisationCode: '71.10' }];
test.each([
  [{ code: '15' }, 'BAD_USER_INPUT code'],
  [{ value: '0' }, 'BAD_USER_INPUT value'],
  [{ value: '-5' }, 'BAD_USER_INPUT value'],
  [{ text: '  ' }, 'BAD_USER_INPUT text'],
  [{ addressees: [] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [{ organisationCode: '72' }] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [...TO, ...TO] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [{ organisationCode: '71.10', share: '1' }] }, 'BAD_USER_INPUT addressees'],
  [{ addressees: [...TO, { organisationCode: '71' }] }, 'BAD_USER_INPUT addressees'],
  [{ items: [{ kind: 'TRIP', reference: 'ST 1', amount: '25000001' }] }, 'BAD_USER_INPUT items'],
  [{ items: [{ kind: 'TRIP', reference: 'ST 1', amount: '0' }] }, 'BAD_USER_INPUT items'],
  [{ items: [{ kind: 'TRIP', reference: ' ', amount: '1' }] }, 'BAD_USER_INPUT items'],
  [
    { items: [{ kind: 'TRIP', reference: 'x', amount: '1', organisationCode: '71' }] },
    'BAD_USER_INPUT items',
  ],
])('a recommendation is not written down with %j', async (more, refusal) => {
  const before = await rows();
  const input = { findingId: other.id, ...RECOMMENDATION, addressees: TO, ...more };
  expect(await refusalOf(inReport(graph, draft.id, 'recordRecommendation', input))).toBe(refusal);
  expect(await rows()).toEqual(before);
});

test('what is asked of another office shows it the finding; shares and items change together or not at all', async () => {
  const items = [
    { kind: 'PAYER', reference: 'سِتّي Aminah 👩', amount: '20000000' },
    { kind: 'TRIP', reference: 'ST 4/2025', amount: '5000000' },
  ];
  const { id } = await recommendation(graph, draft.id, other.id, { items });
  const read = async () =>
    (
      await graph.ask(
        WRITER,
        `{ recommendation(id: "${id}") { value addressees { share organisation { code } }
           items { position kind payer reference amount organisation { code } } } }`,
      )
    ).data.recommendation;
  expect((await read()).items).toEqual([
    {
      ...{ position: 1, kind: 'PAYER', payer: 'سِتّي Aminah 👩', reference: null, amount: '20000000' },
      organisation: { code: '71.10' },
    },
    {
      ...{ position: 2, kind: 'TRIP', payer: null, reference: 'ST 4/2025', amount: '5000000' },
      organisation: { code: '71.10' },
    },
  ]);
  const offices = async () =>
    asAdministrator(graph.databases.open, async (client) => {
      const { rows } = await client.query(
        'select addressed_offices as o from findings.finding where id = $1',
        [other.id],
      );
      return rows[0].o;
    });
  expect(await offices()).toEqual(['71', '71.10']);
  const change = (more: object) =>
    inReport(graph, draft.id, 'changeRecommendation', { recommendationId: id, ...more });
  expect(await refusalOf(change({ value: '24999999' }))).toBe('BAD_USER_INPUT items');
  await must(change({ value: '24999999', items: items.slice(1) }));
  await must(
    change({
      addressees: [
        { organisationCode: '71.10', share: '5000000' },
        { organisationCode: '71', share: '19999999' },
      ],
    }),
  );
  expect((await read()).addressees).toEqual([
    { share: '19999999', organisation: { code: '71' } },
    { share: '5000000', organisation: { code: '71.10' } },
  ]);
  await must(inReport(graph, draft.id, 'removeRecommendation', { recommendationId: id }));
  expect(await read()).toBeNull();
  expect(await offices()).toEqual(['71']);
});

test('nothing of an issued report is written differently', async () => {
  const { id, findingId, recommendationId } = prior;
  for (const [mutation, input] of [
    ['recordFinding', { reportId: id, ...FINDING }],
    ['changeFinding', { findingId, title: 'x' }],
    ['removeFinding', { findingId }],
    ['recordRecommendation', { findingId, ...RECOMMENDATION, addressees: TO }],
    ['changeRecommendation', { recommendationId, text: 'x' }],
    ['removeRecommendation', { recommendationId }],
    ['discardReport', { reportId: id }],
    ['issueReport', { reportId: id }],
  ] as const) {
    expect({ mutation, refusal: await refusalOf(inReport(graph, id, mutation, input)) }).toEqual({
      mutation,
      refusal: 'ILLEGAL_STEP',
    });
    const expectedVersion = await versionOf(graph, id);
    expect(
      await refusalOf(inReport(graph, id, mutation, { ...input, expectedVersion }, { by: 'regency:71.10' })),
    ).toBe('FORBIDDEN');
    expect(
      await refusalOf(inReport(graph, id, mutation, { ...input, expectedVersion: expectedVersion - 1 })),
    ).toBe('CONFLICT expectedVersion');
  }
});

test('a draft is discarded with all that is in it, and leaves nothing', async () => {
  const { id } = await report(graph, { number: 'LHP salah' });
  const { id: findingId } = await finding(graph, id);
  await recommendation(graph, id, findingId, {
    items: [{ kind: 'CONTRACT', reference: 'K 1', amount: '5' }],
  });
  await must(inReport(graph, id, 'discardReport', { reportId: id }));
  const left = await asAdministrator(graph.databases.open, async (client) => {
    const tables = [
      'finding',
      'recommendation',
      'recommendation_item',
      'recommendation_addressee',
      'report_addressee',
    ];
    const counts = tables.map((table) => `select 1 from findings.${table} where report_id = $1`);
    return (await client.query(counts.join(' union all '), [id])).rows;
  });
  expect(left).toEqual([]);
  expect(await versionOf(graph, id)).toBe(-1);
  expect(await refusalOf(issue(graph, id))).toBe('NOT_FOUND');
});
