import type { Planting } from './planting.ts';

/** Who imports: others have none of their own. */
const IMPORTS = /:(?:national-auditor|external-auditor)/;
const AT = '2026-06-04T02:00:00Z';

/** An import of everybody who imports, and of somebody else, with a line that was refused. */
export async function plantImports(planting: Planting, subjects: readonly string[]): Promise<void> {
  for (const by of [planting.word(), ...subjects.filter((subject) => IMPORTS.test(subject))]) {
    const run = planting.id();
    await planting.put(
      'findings.import_run',
      { type: 'ImportRun', key: run, offices: [], by },
      {
        id: run,
        subject: by,
        source: 'BPK',
        mode: 'ALL_OR_NOTHING',
        dry_run: false,
        file_name: planting.word(),
        file_id: planting.id(),
        state: 'DONE',
        rows_total: 1,
        rows_done: 1,
        created: 0,
        updated: 0,
        unchanged: 0,
        refused: 1,
        written: false,
        code: planting.word(),
        message: planting.word(),
        started_at: AT,
        touched_at: AT,
        finished_at: AT,
      },
    );
    const row = planting.id();
    await planting.put(
      'findings.import_row',
      { type: 'ImportRow', key: row, offices: [], by },
      {
        id: row,
        run_id: run,
        subject: by,
        line: 2,
        external_ref: planting.word(),
        status: 'REFUSED',
        node_id: planting.id(),
        code: planting.word(),
        column: planting.word(),
        value: planting.word(),
        message: planting.word(),
        also: [planting.word()],
      },
    );
  }
}
