import { insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { tellOnce } from '../change-feed/tell-once.ts';
import type { MadeUpFile } from './cases/made-up-file.ts';
import { putCases } from './cases/put-cases.ts';
import { EARLIER } from './counted-history.ts';
import { type DemonstrationPlan, synthesizeFindings } from './synthesize-findings.ts';
import {
  DEMONSTRATION_COLUMNS,
  type DemonstrationRecommendation,
  type DemonstrationTables,
} from './tables.ts';

const TABLE: Record<keyof typeof DEMONSTRATION_COLUMNS, string> = {
  reports: 'audit_report',
  receipts: 'report_addressee',
  findings: 'finding',
  recommendations: 'recommendation',
  assessments: 'assessment',
  changes: 'status_change',
  addressees: 'recommendation_addressee',
  officeAssessments: 'office_assessment',
  officeChanges: 'office_status_change',
  answers: 'answer',
  deposits: 'deposit',
};
/** Few enough for one statement: a recommendation never stands there with only some of its parts. */
const AT_ONCE = 2500;
/** What an earlier moment looked like: the more that is summed at once, the fewer sums there are to join. */
const EARLIER_AT_ONCE = 100_000;
const MEMORY = '256MB';
const LEDGER = `grain, organisation_code, province_code, source, fiscal_year, monetary, received_on, due_on, extended_to, value`;

/** Loads two made-up years through the loader's own door, and says how many rows came. */
export async function loadDemonstration(
  client: Client,
  plan: DemonstrationPlan,
): Promise<{
  rows: number;
  recommendations: DemonstrationRecommendation[];
  /** To be kept before what tells of them is committed. */
  files: readonly MadeUpFile[];
}> {
  const recommendations: DemonstrationRecommendation[] = [];
  let rows = 0;
  let earlier: unknown[][] = [];
  let noted = await endOfLedger(client);
  // What is loaded within a transaction the planner takes for little, and goes through all of it for each row.
  await client.query(`set local work_mem = '${MEMORY}'; set local enable_nestloop = off`);
  await tellOnce(client, async () => {
    for (const tables of synthesizeFindings(plan, AT_ONCE)) {
      rows += await load(client, tables);
      for (const promisable of tables.promisable) recommendations.push(promisable);
      for (const row of tables.earlier) earlier.push(row);
      if (earlier.length < EARLIER_AT_ONCE) continue;
      await noteEarlier(client, earlier, noted);
      noted = await endOfLedger(client);
      earlier = [];
    }
    await noteEarlier(client, earlier, noted);
    await nameRepeats(client);
  });
  const cases = await putCases(client, plan);
  await client.query('select findings.compact_rollup()');
  await client.query('reset enable_nestloop; reset work_mem; reset role');
  return { rows: rows + cases.rows, recommendations, files: cases.files };
}

async function load(client: Client, tables: DemonstrationTables): Promise<number> {
  let count = 0;
  for (const [name, columns] of Object.entries(DEMONSTRATION_COLUMNS)) {
    const key = name as keyof typeof DEMONSTRATION_COLUMNS;
    await insertRows(
      client,
      `findings.${TABLE[key]}`,
      { ...columns, need_to_know: 'text[]', provenance: 'text' },
      tables[key].map((row) => [...row, '{}', 'SYNTHETIC']),
    );
    count += tables[key].length;
  }
  return count;
}

async function endOfLedger(client: Client): Promise<string> {
  const { rows } = await client.query<{ end: string }>(
    'select coalesce(max(id), 0) as end from findings.follow_up_ledger',
  );
  return rows[0]?.end as string;
}

/**
 * What an earlier moment looked like is made of what the ledger says was counted since. Rows come as they stand in the
 * end, and are counted so by their triggers; what they were before comes and goes, so that it changes no sum.
 */
async function noteEarlier(client: Client, earlier: readonly unknown[][], after: string): Promise<void> {
  const columns = Object.entries(EARLIER);
  await client.query(
    `insert into findings.follow_up_ledger
       (sign, recorded_at, node_id, status, answered_in_time, waiting_since, deposited, ${LEDGER})
     select noted.sign, noted.at, e.node_id, e.status, e.answered_in_time, e.waiting_since, e.deposited, ${LEDGER}
     from unnest(${columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ')})
       as e (${columns.map(([name]) => name).join(', ')})
       join (select distinct on (node_id) node_id as counted, ${LEDGER} from findings.follow_up_ledger
         where id > $1 and sign = 1 order by node_id, id desc) c on c.counted = e.node_id
       cross join lateral (values (1, e.since), (-1, e.until)) as noted (sign, at)`,
    [after, ...columns.map((_, index) => earlier.map((row) => row[index]))],
  );
}

/** An auditor who finds at an office what was found there before says so every second time. */
async function nameRepeats(client: Client): Promise<void> {
  await client.query(
    `update findings.finding f set prior_finding_id = again.before
     from (
       select f.id, f.report_id, lag(f.id) over same as before, lag(f.report_id) over same as reported_in
       from findings.finding f join findings.audit_report r on r.id = f.report_id where not f.restricted
       window same as (partition by f.organisation_code, f.code order by r.reported_on, f.id)) as again
     where again.id = f.id and again.reported_in <> again.report_id and get_byte(uuid_send(f.id), 15) % 2 = 0`,
  );
}
