import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { plantAudit } from '../kit/audits.ts';
import { exampleAnswer, exampleText } from '../kit/examples.ts';
import { findingReminders } from '../kit/finding-reminders.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.close());
const { run, on } = findingReminders(() => graph);

interface Node {
  type: string;
  id: string;
  kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a document asks for
  [node: string]: any;
}
/** All pages of an example from a cursor on, until this holds. */
async function follow(name: string, persona: string, from?: string, isEnough = (_: Node[]) => true) {
  const nodes: Node[] = [];
  let after = from;
  for (let patience = 200; patience > 0; patience -= 1) {
    const { findingChanges } = await exampleAnswer(graph, name, persona, { after });
    nodes.push(...findingChanges.nodes);
    after = findingChanges.endCursor;
    if (!findingChanges.hasNextPage && isEnough(nodes)) return { nodes, after };
    if (!findingChanges.hasNextPage) await wait(50);
  }
  throw new Error('The feed did not get so far.');
}
const has = (id: string) => (nodes: Node[]) => nodes.some((node) => node.id === id);

test('a machine pulls all open recommendations of its province, and then those that changed', async () => {
  const planted = await plantAudit(graph, { offices: ['71.10'] });
  const name = 'integration-open-recommendations';
  const all = await follow(name, 'integration:71', undefined, has(planted.recommendation));
  const open = all.nodes.filter(({ recommendation }) => recommendation?.open);
  const { rows } = await run(
    `select id from findings.recommendation where not restricted and draft_of is null and addressed_provinces @> '{71}'
     and official_status in ('BELUM_SESUAI', 'BELUM_DITINDAKLANJUTI')`,
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(open.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  for (const { recommendation } of open)
    for (const { organisation } of recommendation.addressees) expect(organisation.code).toMatch(/^71/);
  await run(
    `update findings.recommendation set official_status = 'SESUAI', status_on = '2026-06-30' where id = $1`,
    [planted.recommendation],
  );
  const { nodes } = await follow(name, 'integration:71', all.after, has(planted.recommendation));
  expect(nodes.find(({ id }) => id === planted.recommendation)).toMatchObject({
    ...{ type: 'Recommendation', kind: 'UPSERTED' },
    recommendation: { open: false, officialStatus: 'SESUAI' },
  });
}, 120_000);

test('a machine polls what APIP and BPK did, and BI the same without words', async () => {
  // The whole country would take long to read.
  await run('delete from findings.change');
  const planted = await plantAudit(graph, { offices: ['71.10'] });
  const [addressee] = Object.values(planted.addressees) as [string];
  const readers = [
    ['integration-status-changes', 'integration:71'],
    ['bi-finding-changes', 'bi'],
  ] as const;
  const places = await Promise.all(
    readers.map(([name, persona]) => follow(name, persona, undefined, has(addressee))),
  );
  await run(`update findings.recommendation_addressee set workflow = 'VERIFIED_BY_APIP' where id = $1`, [
    addressee,
  ]);
  for (const [index, [name, persona]] of readers.entries()) {
    const { nodes } = await follow(name, persona, places[index]?.after, has(addressee));
    expect(nodes).toEqual([
      expect.objectContaining({
        ...{ type: 'RecommendationAddressee', id: addressee, kind: 'UPSERTED', recommendation: null },
        addressee: expect.objectContaining({
          workflow: 'VERIFIED_BY_APIP',
          organisation: { code: '71.10' },
        }),
      }),
    ]);
  }
}, 180_000);

test('a machine proves that it cannot read another province', async () => {
  const { recommendation, finding, report } = await plantAudit(graph, { offices: ['72.01'] });
  const notMine = (persona: string, ids: object) =>
    graph.ask(persona, exampleText('integration-not-my-findings'), { ...ids, province: '72' });
  const { data, errors } = await notMine('integration:71', { recommendation, finding, report });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  const nothing = { recommendations: { totalCount: 0 }, findings: { totalCount: 0 } };
  expect(data).toEqual({ recommendation: null, finding: null, auditReport: null, organisation: nothing });
  // In the same words as of what does not exist.
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const none = await notMine('integration:71', {
    recommendation: nowhere,
    finding: nowhere,
    report: nowhere,
  });
  expect([none.data, none.errors?.map(({ message }) => message)]).toEqual([
    data,
    errors?.map(({ message }) => message),
  ]);
  const theirs = await notMine('integration:72', { recommendation, finding, report });
  expect(theirs.errors).toBeUndefined();
  expect(theirs.data.organisation.recommendations.totalCount).toBeGreaterThan(0);
});

test('a regency is told of which answers it is reminded, until when and on which report', async () => {
  const planted = await plantAudit(graph, { offices: ['71.10'] });
  await on('2026-06-30');
  const { viewer } = await exampleAnswer(graph, 'regency-reminded-answers', 'regency:71.10');
  const { rows } = await run(
    `select count(*)::int as count from findings.reminder where organisation_code = '71.10' and recipient = 'OFFICE'
     and closed_on is null`,
  );
  expect(viewer.findingReminders.totalCount).toBe(rows[0].count);
  expect(viewer.findingReminders.nodes).toContainEqual({
    ...{ kind: 'ANSWER_DUE_SOON', dueOn: '2026-06-30', sinceOn: '2026-06-29' },
    addressee: { workflow: 'RECEIVED', dueOn: '2026-06-30', daysLeft: 0, share: '1000' },
    recommendation: {
      ...{ source: 'BPK', number: 1, text: 'Setorkan.' },
      finding: {
        title: 'Temuan uji',
        report: { number: planted.report, reportedOn: '2026-05-01' },
      },
    },
  });
});
