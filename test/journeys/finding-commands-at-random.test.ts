import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Chance, now, setClock } from '@oversight/kernel';
import type { Client } from 'pg';
import { plantAudit } from '../kit/audits.ts';
import { asAdministrator } from '../kit/databases.ts';
import { wrongSums } from '../kit/follow-up-sums.ts';
import { ACTORS, documentOf, readStanding } from '../kit/random-commands.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';

let graph: TestGraph;
const recommendations: string[] = [];
const codes: Record<string, number> = {};
/** What a reader saw at an instant. */
const read: [Date, string][] = [];
const seed = Date.now();
const COMMANDS = 10_000;
const AT_ONCE = 3;
const PLANTED = 20;
const KNOWN = ['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'FOUR_EYES', 'ILLEGAL_STEP', 'NOT_FOUND'];

const inDatabase = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
  asAdministrator(graph.databases.open, work);
const rows = (query: string) =>
  inDatabase(async (client) => (await client.query(query, [recommendations])).rows);

const NUMBERS = `total overdue outstanding byStatus { status count value } valueRecoveryRate { numerator denominator }
  ageing { buckets { bucket count value outstanding } } verificationQueue { waiting late }`;
async function indicators(asOf?: Date): Promise<string> {
  const { data, errors } = await graph.ask(
    'national-auditor',
    `query ($asOf: DateTime) { nation: organisation(code: "00") { findingIndicators(asOf: $asOf) { ${NUMBERS} } }
       office: organisation(code: "71.10") { findingIndicators(asOf: $asOf) { ${NUMBERS} } } }`,
    { asOf },
  );
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

beforeAll(async () => {
  graph = await startTestGraph({ demonstration: false });
  for (let each = 0; each < PLANTED; each++) {
    const source = each % 2 ? 'BPK' : 'APIP';
    const offices = each < 6 ? ['71.10', '71', '00'] : ['71.10'];
    const { recommendation } = await plantAudit(graph, { offices, source, share: 300_000n });
    recommendations.push(recommendation);
  }
  // Of steps of one instant nobody could tell which came first.
  setClock(undefined);
  const chance = new Chance(seed, 'commands');
  for (let sent = 0, turn = 0; sent < COMMANDS; turn++) {
    const standing = await inDatabase((client) => readStanding(client, recommendations));
    const asked = Array.from({ length: AT_ONCE }, () => chance.pick(ACTORS)).map(
      (actor) => [actor, ...documentOf(chance, standing, actor, 20)] as const,
    );
    const answers = await Promise.all(asked.map(([actor, document]) => graph.ask(actor, document)));
    for (const [, , commands] of asked) sent += commands;
    for (const { data, errors = [] } of answers) {
      const done = Object.values(data ?? {}).filter((each) => each !== null).length;
      codes.done = (codes.done ?? 0) + done;
      for (const { extensions } of errors)
        codes[String(extensions.code)] = (codes[String(extensions.code)] ?? 0) + 1;
    }
    if (turn % 15 === 0) {
      await pause(5);
      const at = now();
      await pause(5);
      read.push([at, await indicators()]);
    }
  }
}, 300_000);
afterAll(() => graph.close());

test('ten thousand commands of whoever there is are done, or refused with a code that says why', () => {
  expect({ seed, unknown: Object.keys(codes).filter((code) => ![...KNOWN, 'done'].includes(code)) }).toEqual({
    seed,
    unknown: [],
  });
  // Each way of refusing was met, and a good deal was done.
  expect(Object.keys(codes).sort()).toEqual([...KNOWN, 'done'].sort());
  expect(codes.done).toBeGreaterThan(500);
  expect(graph.logged.map(String)).toEqual([]);
});

/** All edges there are, the assessments’ too. */
const EDGES = [
  'DISPOSE RECEIVED DISPOSED',
  ...['DISPOSED', 'RETURNED', 'ASSESSED'].map((from) => `DRAFT ${from} DRAFTED`),
  'SUBMIT DRAFTED SUBMITTED_TO_PROVINCE',
  'SUBMIT DRAFTED SUBMITTED_TO_APIP',
  'CONSOLIDATE SUBMITTED_TO_PROVINCE SUBMITTED_TO_APIP',
  ...['SUBMITTED_TO_PROVINCE', 'SUBMITTED_TO_APIP', 'VERIFIED_BY_APIP', 'SENT_TO_BPK'].map(
    (from) => `RETURN ${from} RETURNED`,
  ),
  'VERIFY SUBMITTED_TO_APIP VERIFIED_BY_APIP',
  'SEND VERIFIED_BY_APIP SENT_TO_BPK',
];

test('each part went along edges that there are, one after the other, to where it stands', async () => {
  const parts = await rows(
    `select a.id, a.workflow, a.version, r.source, array_remove(array_agg(
       s.action || ' ' || s.from_state || ' ' || s.to_state order by s.recorded_at, s.id), null) as edges
     from findings.recommendation_addressee a join findings.recommendation r on r.id = a.recommendation_id
       left join findings.follow_up_step s on s.addressee_id = a.id where r.id = any ($1) group by a.id, r.source`,
  );
  let assessed = 0;
  for (const { workflow, edges } of parts) {
    let state = 'RECEIVED';
    for (const edge of edges as string[]) {
      const [action, from, to] = edge.split(' ');
      // An assessment may settle a part wherever it stands.
      if (action === 'ASSESS') assessed += 1;
      else expect(EDGES).toContain(edge);
      expect({ seed, edge, from, to: action === 'ASSESS' ? to : undefined }).toEqual({
        ...{ seed, edge, from: state, to: action === 'ASSESS' ? 'ASSESSED' : undefined },
      });
      state = to as string;
    }
    expect({ seed, workflow }).toEqual({ seed, workflow: state });
  }
  expect(assessed).toBeGreaterThan(5);
});

test('nobody submitted, verified or decided twice over on one recommendation', async () => {
  const found = await rows(
    `with part as (
       select a.recommendation_id as of, s.taken_by as who, case s.action when 'SUBMIT' then 'SUBMITTER' when 'CONSOLIDATE' then 'SUBMITTER'
         when 'VERIFY' then 'VERIFIER' end as part
       from findings.follow_up_step s join findings.recommendation_addressee a on a.id = s.addressee_id
       union select recommendation_id, recorded_by, 'DECIDER' from findings.assessment
       union select recommendation_id, settled_by, 'DECIDER' from findings.assessment where settled_by is not null and state = 'CONFIRMED')
     select of, who, array_agg(distinct part) as parts from part where of = any ($1) and part is not null group by 1, 2`,
  );
  expect(new Set(found.flatMap(({ parts }) => parts))).toEqual(new Set(['SUBMITTER', 'VERIFIER', 'DECIDER']));
  expect({ seed, two: found.filter(({ parts }) => parts.length > 1) }).toEqual({ seed, two: [] });
});

test('a status is where its history ends, and status 4 has a reason, a document and two persons', async () => {
  const wrong = await rows(
    `select r.id from findings.recommendation r where id = any ($1) and official_status is distinct from (
       select c."to" from findings.status_change c where c.recommendation_id = r.id order by c.recorded_at desc, c.id desc limit 1)
       and exists (select from findings.status_change c where c.recommendation_id = r.id)`,
  );
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
  const never = await rows(
    `select reason, document_number, document_on, recorded_by, settled_by from findings.assessment
     where recommendation_id = any ($1) and state = 'CONFIRMED' and to_status = 'TIDAK_DAPAT_DITINDAKLANJUTI'`,
  );
  expect(never.length).toBeGreaterThan(0);
  for (const { recorded_by, settled_by, ...formalities } of never) {
    expect(Object.values(formalities)).not.toContain(null);
    expect(settled_by).toEqual(expect.stringMatching(/./));
    expect(settled_by).not.toBe(recorded_by);
  }
});

test('a finding is closed while all its recommendations are at status 1 or 4, and else open', async () => {
  const wrong = await rows(
    `select f.id, f.state from findings.finding f join findings.recommendation r on r.finding_id = f.id
     where r.id = any ($1) group by f.id
     having (f.state = 'CLOSED') <> bool_and(r.official_status in ('SESUAI', 'TIDAK_DAPAT_DITINDAKLANJUTI'))`,
  );
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
});

test('no more is deposited than owed unless it is flagged', async () => {
  const paid = await rows(
    `select a.share::text, coalesce(sum(d.amount), 0)::text as paid, coalesce(sum(d.surplus), 0)::text as surplus
     from findings.recommendation_addressee a left join findings.deposit d
       on d.addressee_id = a.id and d.refuted_on is null and d.withdrawn_on is null
     where a.recommendation_id = any ($1) group by a.id`,
  );
  const above = (share: string, sum: string) => Math.max(Number(sum) - Number(share), 0);
  for (const { share, paid: sum, surplus } of paid)
    expect({ seed, surplus: Number(surplus) }).toEqual({ seed, surplus: above(share, sum) });
  expect(paid.some(({ surplus }) => surplus !== '0')).toBe(true);
});

test('the statuses make up the whole, and the sums are what a recount finds', async () => {
  const { findingIndicators } = JSON.parse(await indicators()).nation;
  const byStatus = findingIndicators.byStatus.reduce(
    (sum: number, { count }: { count: number }) => sum + count,
    0,
  );
  expect({ seed, byStatus }).toEqual({ seed, byStatus: findingIndicators.total });
  expect({ seed, wrong: await inDatabase(wrongSums) }).toEqual({ seed, wrong: [] });
});

test('as of an instant the numbers are what was read then', async () => {
  expect(new Set(read.map(([, answer]) => answer)).size).toBeGreaterThan(3);
  for (const [at, answer] of read)
    expect({ seed, at, answer: await indicators(at) }).toEqual({ seed, at, answer });
});
