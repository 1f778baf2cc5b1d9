import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  finding,
  inReport,
  type Node,
  partsCounted,
  RECOMMENDATION,
  recommendation,
  report,
  WRITER,
} from '../kit/audit-reports.ts';
import { asAdministrator } from '../kit/databases.ts';
import { must, refusalOf } from '../kit/mutations.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
let draft: Node;
let other: Node;
beforeAll(async () => {
  graph = await startTestGraph();
  draft = await report(graph, { addressees: [{ organisationCode: '71' }] });
  other = await finding(graph, draft.id, { organisationCode: '71' });
});
afterAll(() => graph.close());

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
  const before = await partsCounted(graph);
  const input = { findingId: other.id, ...RECOMMENDATION, addressees: TO, ...more };
  expect(await refusalOf(inReport(graph, draft.id, 'recordRecommendation', input))).toBe(refusal);
  expect(await partsCounted(graph)).toEqual(before);
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
