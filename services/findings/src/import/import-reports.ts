import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, type Viewer } from '@oversight/kernel';
import { v7 } from 'uuid';
import { type ImportTable, INSERT_REPORTS, insertInto, TABLES, update } from './import.queries.ts';
import { judgeIssued } from './judge-issued.ts';
import { judgeReport, type Outcome, type Writes } from './judge-report.ts';
import { findReports, type KnownReport, type KnownRow, withParts } from './known-reports.ts';
import { LineRefusal } from './line-refusal.ts';
import type { PlannedReport } from './planned-report.ts';
import { refusalToWriteIn } from './refuse-to-write-in.ts';
import { addressedTo, reportRow } from './rows-of-report.ts';

export interface Import {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly source: string;
  /** Only say what would become of each line. */
  readonly dryRun: boolean;
}

const NAMES = Object.keys(TABLES) as ImportTable[];
const none = (): Record<ImportTable, never[]> =>
  Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as Record<ImportTable, never[]>;
const nothing = (): Writes => ({ added: none(), changed: none() });

/** Brings reports to what their lines say, all in the transaction at hand; what became of each line, by its place. */
export async function importReports(
  { em, viewer, source, dryRun }: Import,
  planned: readonly PlannedReport[],
): Promise<Map<number, Outcome | Error>> {
  const outcomes = new Map<number, Outcome | Error>();
  const writes = nothing();
  const { found, fresh } = await holdReports({ em, viewer, source, dryRun }, planned);
  const known = await withParts(em, [...found.values()]);
  for (const report of planned) {
    const said = reportRow(report, source, viewer);
    const row = found.get(report) ?? fresh.get(report);
    const whole = row && (known.get(row.id) ?? bare(row));
    for (const [index, outcome] of judged(report, whole, said)) outcomes.set(index, outcome);
  }
  if (!dryRun) await write(em, writes);
  return outcomes;

  function judged(report: PlannedReport, whole: KnownReport | undefined, said: ReturnType<typeof reportRow>) {
    if (!whole) return every(report, hidden());
    const refusal = refusalToWriteIn(viewer, source, report, whole);
    if (refusal) return every(report, refusal);
    if (whole.row.draft_of === null) return judgeIssued(report, whole, said);
    try {
      const own = nothing();
      const answer = judgeReport({
        planned: report,
        known: whole,
        isNew: fresh.has(report),
        source,
        said,
        writes: own,
      });
      // Only now: of a report that is refused nothing is written.
      for (const name of NAMES) {
        writes.added[name].push(...own.added[name]);
        writes.changed[name].push(...own.changed[name]);
      }
      return answer;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return every(report, error);
    }
  }
}

const every = (report: PlannedReport, error: Error) =>
  new Map(report.lines.map((index) => [index, error] as const));
const hidden = () =>
  new LineRefusal(
    'reportNumber',
    undefined,
    'Such a report is recorded already, where you do not see it.',
    'CONFLICT',
  );

const bare = (row: KnownRow): KnownReport => ({
  row,
  findings: new Map(),
  recommendations: new Map(),
  receipts: new Map(),
  parts: new Map(),
});

/** The reports that are there, locked, and those that these lines begin. */
async function holdReports(
  { em, viewer, source, dryRun }: Import,
  planned: readonly PlannedReport[],
): Promise<Record<'found' | 'fresh', Map<PlannedReport, KnownRow>>> {
  const found = await findReports(em, source, planned, !dryRun);
  const desk = viewer.roles.includes('NATIONAL_AUDITOR') ? 'APIP' : 'BPK';
  const fresh = new Map(
    planned
      .filter((report) => !found.has(report))
      .map((report) => [report, newReport(report, source, desk, viewer)] as const),
  );
  if (dryRun || fresh.size === 0) return { found, fresh };
  const inserted = await em.execute<{ id: string }[]>(INSERT_REPORTS, [JSON.stringify([...fresh.values()])]);
  const ids = new Set(inserted.map(({ id }) => id));
  const late = [...fresh].filter(([, { id }]) => !ids.has(id)).map(([report]) => report);
  for (const report of late) fresh.delete(report);
  // Another importer was faster, and has ended by now.
  if (late.length > 0)
    for (const [report, row] of await findReports(em, source, late, true)) found.set(report, row);
  return { found, fresh };
}

const newReport = (report: PlannedReport, source: string, desk: string, viewer: Viewer): KnownRow => {
  const offices = [...report.findings.values()].flatMap(({ recommendations }) =>
    [...recommendations.values()].flatMap(({ parts }) => parts.map(({ office }) => office)),
  );
  return {
    id: v7(),
    ...reportRow(report, source, viewer),
    ...addressedTo([report.office, ...offices]),
    source,
    organisation_code: report.office,
    external_ref: report.ref,
    draft_of: desk,
    provenance: 'RECORDED',
  };
};

/** The report first, then what hangs on it. */
async function write(em: EntityManager, { added, changed }: Writes): Promise<void> {
  for (const table of NAMES) {
    if (changed[table].length > 0) await em.execute(update(table), [JSON.stringify(changed[table])], 'run');
    if (added[table].length > 0) await em.execute(insertInto(table), [JSON.stringify(added[table])], 'run');
  }
}
