import type { Client } from 'pg';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { wrongSums } from '../kit/follow-up-sums.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { medians, milliseconds, type Work } from './medians.ts';
import { multiply } from './multiply.ts';

const TURNS = { warm: 3, times: 15 };
/** What an earlier instant costs grows with what was recorded since. */
const AS_OF_TURNS = { warm: 1, times: 3 };
const TIMES = Number(process.env.BENCH_SCALE ?? 50);
/** To recount all from its rows takes longer than to make it. */
const RECOUNTED_UP_TO = 5;

const F1 = `asOf countedBy total byStatus { status count value }`;
const F2 =
  'completionRateStrict { numerator denominator value } completionRateAdjusted { numerator denominator value }';
const F3 = 'overdue';
const F4 = 'answeredWithin60Rate { numerator denominator value }';
const F6 = 'outstanding';
const F7 = 'valueRecoveryRate { numerator denominator value }';
const FIELDS = [F1, F2, F3, F4, F6, F7].join(' ');
const AGES = 'ageing { buckets { bucket count value outstanding } }';
/** Of the nation and of every province. */
const everywhere = (fields: string, args = '') =>
  `{ organisation(code: "00") { findingIndicators${args} { ${fields} byProvince { indicators { ${fields} } } } } }`;
const ASKED = {
  'national dashboard': `{ nation: organisation(code: "00") { all: findingIndicators { ${FIELDS} } bpk: findingIndicators(source: BPK) { ${FIELDS} }
    apip: findingIndicators(source: APIP) { ${FIELDS} } } provinces: organisations(level: PROVINCE, first: 100) { nodes { code findingIndicators { ${FIELDS} } } } }`,
  'province dashboard': `{ organisation(code: "35") { findingIndicators { ${FIELDS} } children { code findingIndicators { ${FIELDS} } } } }`,
  'regency dashboard': `{ organisation(code: "71.10") { findingIndicators { ${FIELDS} } } }`,
  'F1 status': everywhere(F1),
  'F2 completion': everywhere(F2),
  'F3 overdue': everywhere(F3),
  'F4 answered in 60 days': everywhere(F4),
  'F5 ages': everywhere(AGES),
  'F5 ages, one province': `{ organisation(code: "35") { findingIndicators { ${AGES} byOffice { indicators { ${AGES} } } } } }`,
  'F6 outstanding': everywhere(F6),
  'F7 recovery': everywhere(F7),
  'F8 composition': everywhere('findingMix { count { value } value { value } }'),
  'F10 queue': everywhere('verificationQueue { waiting late }'),
};
const AS_OF = {
  'an office as of last month': `{ organisation(code: "71.10") { findingIndicators(asOf: "2026-05-31T00:00:00Z") { ${FIELDS} } } }`,
  'F1 to F7 as of last week': everywhere(FIELDS, '(asOf: "2026-06-23T00:00:00Z")'),
  'the same of a year ago': everywhere(FIELDS, '(asOf: "2025-06-30T00:00:00Z")'),
};
const ALL = { ...ASKED, ...AS_OF };
type Name = keyof typeof ALL;

/** What the numbers of the dashboards cost where there is much, beside where there is little. */
export async function measure(): Promise<string[]> {
  const began = performance.now();
  const databases = await copyDatabases(undefined, 'many');
  const rows = await asAdministrator(databases.open, (client) => multiply(client, TIMES));
  const took = (performance.now() - began) / 1000;
  process.stderr.write(`${rows} rows made in ${took.toFixed(0)} s\n`);
  const few = await startTestGraph();
  const many = await startTestGraph({ databases });
  const ask = async (graph: TestGraph, name: Name) => {
    const { data, errors } = await graph.ask('national-auditor', ALL[name]);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const told = [await sanity(few, ask), await sanity(many, ask)];
  const lines: string[] = [];
  const compare = async (names: readonly string[], works: (name: string) => [Work, Work], turns = TURNS) => {
    const pairs = names.map((name) => [name, ...works(name)] as const);
    const taken: Record<string, number> = await medians(
      Object.fromEntries(
        pairs.flatMap(([name, one, other]) => [
          [`1 ${name}`, one],
          [`n ${name}`, other],
        ]),
      ),
      turns,
    );
    for (const name of names) lines.push(line(name, taken[`1 ${name}`], taken[`n ${name}`]));
  };
  const asking = (name: string): [Work, Work] => [
    () => ask(few, name as Name),
    () => ask(many, name as Name),
  ];
  await compare(Object.keys(ASKED), asking);
  await asAdministrator(few.databases.open, (one) =>
    asAdministrator(many.databases.open, (other) =>
      compare(['a part moves on'], () => [() => moveOn(one), () => moveOn(other)]),
    ),
  );
  for (const name of Object.keys(AS_OF))
    await compare([name], asking, AS_OF_TURNS).catch(() =>
      lines.push(`${name.padEnd(28)}not answered in time`),
    );
  await Promise.all([few.close(), many.close()]);
  return [`× ${TIMES}: ${rows} rows made in ${took.toFixed(0)} s; ${told.join(', ')}`, ...lines];
}

const line = (name: string, one = Number.NaN, other = Number.NaN): string =>
  `${name.padEnd(28)}${milliseconds(one)} at × 1  ${milliseconds(other)} at × ${TIMES}  ratio ${(other / one).toFixed(2)}`;

/** All that the database does when one office's part changes, undone again. */
async function moveOn(client: Client): Promise<void> {
  await client.query('begin');
  await client.query(
    `update findings.recommendation_addressee set deposited = deposited + 1, recorded_at = clock_timestamp()
     where id = (select min(id::text)::uuid from findings.recommendation_addressee where recommendation_id =
       (select id from findings.recommendation order by id limit 1))`,
  );
  await client.query('rollback');
}

/** It counts what its rows are. */
async function sanity(
  graph: TestGraph,
  ask: (graph: TestGraph, name: Name) => Promise<{ nation: { all: { total: number } } }>,
): Promise<string> {
  const { total } = (await ask(graph, 'national dashboard')).nation.all;
  return asAdministrator(graph.databases.open, async (client) => {
    const { rows } = await client.query<{ count: number; sums: number }>(
      `select count(*)::int, (select count(*)::int from findings.follow_up_rollup) as sums
       from findings.recommendation where not restricted and draft_of is null`,
    );
    const [counted] = rows;
    if (total !== counted?.count)
      throw new Error(`Told ${total} recommendations, there are ${counted?.count}.`);
    const wrong = TIMES <= RECOUNTED_UP_TO ? await wrongSums(client) : [];
    if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
    return `${total} recommendations in ${counted.sums} sums`;
  });
}
