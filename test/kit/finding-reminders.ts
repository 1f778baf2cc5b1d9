import { plantAudit, sqlOf } from './audits.ts';
import type { TestGraph } from './test-graph.ts';

/** What the clock does on a day, as the worker has it done, and what was told of one office's part. */
export const findingReminders = (graph: () => TestGraph) => {
  const run = (sql: string, values: readonly unknown[] = []) => sqlOf(graph())(sql, values);
  const on = (day: string, days = [30, 14, 7, 1]) =>
    run('select * from findings_worker.remind($1, $2)', [day, days]);
  /** The open ones: "KIND RECIPIENT office since due". */
  const openOf = async (addressee: string | undefined): Promise<string[]> => {
    const { rows } = await run(
      `select kind || ' ' || recipient || ' ' || organisation_code || ' ' || since_on || ' ' || due_on as told
       from findings.reminder where addressee_id = $1 and closed_on is null order by kind, recipient`,
      [addressee],
    );
    return rows.map(({ told }) => told);
  };
  const countOf = async (addressee: string | undefined): Promise<number> =>
    (await run('select count(*)::int as count from findings.reminder where addressee_id = $1', [addressee]))
      .rows[0].count;
  /** A part of 71.10 that stands as it is said. */
  const partThat = async (row: Record<string, unknown> = {}, plan: object = {}): Promise<string> => {
    const { addressees } = await plantAudit(graph(), { offices: ['71.10'], ...plan });
    const [id] = Object.values(addressees) as [string];
    await changed(id, row);
    return id;
  };
  const changed = async (id: string, row: Record<string, unknown>): Promise<void> => {
    const names = Object.keys(row);
    if (names.length === 0) return;
    await run(
      `update findings.recommendation_addressee set ${names.map((name, index) => `${name} = $${index + 2}`).join(', ')} where id = $1`,
      [id, ...Object.values(row)],
    );
  };
  return { run, on, openOf, countOf, partThat, changed };
};
