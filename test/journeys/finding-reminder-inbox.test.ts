import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findingReminders } from '../kit/finding-reminders.ts';
import { inboxOf } from '../kit/inbox.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await on('2026-06-30');
  await partThat();
  await partThat({ workflow: 'RETURNED', workflow_on: '2026-06-29' });
  const province = { offices: ['71'] };
  await partThat({}, province);
  await partThat({}, { offices: ['00'] });
  await on('2026-08-10');
  // Some are closed, so that the inbox has something to leave out.
  await run(`update findings.reminder set closed_on = '2026-08-10' where organisation_code = '71.01'`);
});
afterAll(() => graph.close());
const { run, on, partThat } = findingReminders(() => graph);

const idsWhere = async (condition: string): Promise<string[]> =>
  (await run(`select id from findings.reminder where ${condition} order by due_on desc, id`)).rows.map(
    ({ id }) => id,
  );

const inbox = inboxOf(() => graph, 'findingReminders');

const OPEN = 'closed_on is null';

test.each([
  ['regency:71.10', '', `organisation_code = '71.10' and ${OPEN}`],
  ['regency:71.10', 'branch: true', `organisation_code = '71.10' and ${OPEN}`],
  ['province:71', '', `organisation_code = '71' and ${OPEN}`],
  ['province:71', 'branch: true', `province_code = 71 and ${OPEN}`],
  ['province:71', 'branch: true, filter: { open: false }', `province_code = 71 and not (${OPEN})`],
  [
    'province:71',
    'filter: { recipient: [OFFICE] }',
    `organisation_code = '71' and recipient = 'OFFICE' and ${OPEN}`,
  ],
  // What is the inspectorate's is told to nobody else at KPU RI.
  ['national-secretariat', 'branch: true', `organisation_code = '00' and recipient = 'OFFICE' and ${OPEN}`],
  ['national-auditor', '', `organisation_code = '00' and ${OPEN}`],
  [
    'national-auditor',
    'branch: true, filter: { kind: [ANSWER_OVERDUE] }',
    `kind = 'ANSWER_OVERDUE' and ${OPEN}`,
  ],
])(
  'the inbox of %s (%s), the newest due first',
  async (persona, args, condition) => {
    const expected = await idsWhere(condition);
    expect(expected.length).toBeGreaterThan(0);
    expect(await inbox(persona, args)).toEqual(expected);
  },
  120_000,
);

test.each(['national-leadership', 'bi', 'integration:71', 'external-auditor:bpk', undefined])(
  '%s has no inbox',
  async (persona) => {
    for (const args of ['', 'branch: true', 'branch: true, filter: { open: false }'])
      expect(await inbox(persona, args)).toEqual([]);
  },
);

test('it leads to what it is about, and what is restricted since is in nobody’s', async () => {
  const mine = async () => {
    const { data, errors } = await graph.ask(
      'regency:71.10',
      `{ viewer { findingReminders(filter: { kind: [ANSWER_RETURNED] }) { nodes { kind recipient dueOn sinceOn createdOn closedOn
         organisation { code } addressee { workflow organisation { code } } recommendation { text } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.viewer.findingReminders.nodes;
  };
  const planted = { sinceOn: '2026-06-29', dueOn: '2026-06-30' };
  const found = (await mine()).find(({ sinceOn }: { sinceOn: string }) => sinceOn === planted.sinceOn);
  expect(found).toEqual({
    ...{ kind: 'ANSWER_RETURNED', recipient: 'OFFICE', ...planted, createdOn: '2026-08-10', closedOn: null },
    organisation: { code: '71.10' },
    addressee: { workflow: 'RETURNED', organisation: { code: '71.10' } },
    recommendation: { text: 'Setorkan.' },
  });
  await run(
    `update findings.audit_report set restricted = true where id in
       (select report_id from findings.reminder where organisation_code = '71.10')`,
  );
  expect(await inbox('regency:71.10')).toEqual([]);
  expect(await mine()).toEqual([]);
});
