import { loadDemonstration } from '@oversight/findings';
import { asAdministrator, copyDatabases } from '../kit/databases.ts';
import { AS_OF, REFERENCE } from '../kit/templates.ts';
import { startTestGraph, type TestGraph } from '../kit/test-graph.ts';
import { medians, milliseconds } from './medians.ts';

const TURNS = { warm: 10, times: 60 };
/** Whole demonstrations, one after the other: all at once they would not fit into memory. */
const TIMES = Number(process.env.BENCH_SCALE ?? 50);
const AT_ONCE = 5;

const FIELDS = `asOf countedBy total byStatus { status count value } completionRateStrict { numerator denominator value }
  completionRateAdjusted { numerator denominator value } answeredWithin60Rate { numerator denominator value } overdue outstanding
  valueRecoveryRate { numerator denominator value }`;
const AGES = 'ageing { buckets { bucket count value outstanding } }';
const ASKED = {
  NationalDashboard: `{ nation: organisation(code: "00") { all: findingIndicators { ${FIELDS} } bpk: findingIndicators(source: BPK) { ${FIELDS} }
    apip: findingIndicators(source: APIP) { ${FIELDS} } } provinces: organisations(level: PROVINCE, first: 100) { nodes { code findingIndicators { ${FIELDS} } } } }`,
  ProvinceDashboard: `{ organisation(code: "35") { findingIndicators { ${FIELDS} } children { code findingIndicators { ${FIELDS} } } } }`,
  RegencyDashboard: `{ organisation(code: "71.10") { findingIndicators { ${FIELDS} } } }`,
  'ages of the nation': `{ organisation(code: "00") { findingIndicators { ${AGES} byProvince { indicators { ${AGES} } } } } }`,
  'ages of a province': `{ organisation(code: "35") { findingIndicators { ${AGES} byOffice { indicators { ${AGES} } } } } }`,
  'composition, queue': `{ organisation(code: "00") { findingIndicators { findingMix { count { value } value { value } } verificationQueue { late } } } }`,
};
type Name = keyof typeof ASKED;

/** What the numbers of the dashboards cost where there is much, beside where there is little. */
export async function measure(): Promise<string[]> {
  const began = performance.now();
  const databases = await copyDatabases(REFERENCE, 'many');
  const rows = await asAdministrator(databases.open, async (client) => {
    const offices = await client.query<{ code: string }>(
      'select code from organisations.organisation order by code',
    );
    let made = 0;
    for (let left = TIMES, seed = 1; left > 0; left -= AT_ONCE, seed++) {
      const plan = {
        offices: offices.rows.map(({ code }) => code),
        seed,
        scale: Math.min(left, AT_ONCE),
        asOf: AS_OF,
      };
      made += (await loadDemonstration(client, plan)).rows;
    }
    await client.query('vacuum analyze');
    return made;
  });
  const took = (performance.now() - began) / 1000;
  const few = await startTestGraph();
  const many = await startTestGraph({ databases });
  const ask = async (graph: TestGraph, name: Name) => {
    const { data, errors } = await graph.ask('national-auditor', ASKED[name]);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const sane = await sanity(few, many, ask);
  const names = Object.keys(ASKED) as Name[];
  const taken = await medians(
    Object.fromEntries(
      names.flatMap((name) => [
        [`1 ${name}`, () => ask(few, name)],
        [`n ${name}`, () => ask(many, name)],
      ]),
    ),
    TURNS,
  );
  await Promise.all([few.close(), many.close()]);
  return [
    `× ${TIMES}: ${rows} rows made in ${took.toFixed(0)} s; ${sane}`,
    ...names.map((name) => {
      const [one = 0, other = 0] = [taken[`1 ${name}`], taken[`n ${name}`]];
      return `${name.padEnd(20)}${milliseconds(one)} at × 1  ${milliseconds(other)} at × ${TIMES}  ratio ${(other / one).toFixed(2)}`;
    }),
  ];
}

/** Both count what their rows are. */
async function sanity(
  few: TestGraph,
  many: TestGraph,
  ask: (graph: TestGraph, name: Name) => Promise<{ nation: { all: { total: number } } }>,
): Promise<string> {
  const told = [];
  for (const graph of [few, many]) {
    const { total } = (await ask(graph, 'NationalDashboard')).nation.all;
    const [counted] = await asAdministrator(graph.databases.open, async (client) => {
      const { rows } = await client.query<{ count: number; sums: number }>(
        `select count(*)::int, (select count(*)::int from findings.follow_up_rollup) as sums
         from findings.recommendation where not restricted and draft_of is null`,
      );
      return rows;
    });
    if (total !== counted?.count)
      throw new Error(`Told ${total} recommendations, there are ${counted?.count}.`);
    told.push(`${total} recommendations in ${counted.sums} sums`);
  }
  return told.join(', ');
}
