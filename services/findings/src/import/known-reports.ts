import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '@oversight/kernel';
import { HOLD_REPORTS, type ImportTable, partsOfReports, REPORTS_CALLED } from './import.queries.ts';
import type { PlannedReport } from './planned-report.ts';

/** A row as it stands in its table, by its columns. */
export type KnownRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A report that is there, with all its parts by their keys within it. */
export interface KnownReport {
  readonly row: KnownRow;
  readonly findings: ReadonlyMap<number, KnownRow>;
  readonly recommendations: ReadonlyMap<string, KnownRow>;
  readonly receipts: ReadonlyMap<string, KnownRow>;
  readonly parts: ReadonlyMap<string, KnownRow>;
}

/** Those of the reports that are there already, as far as the viewer sees them. */
export async function findReports(
  em: EntityManager,
  source: string,
  planned: readonly PlannedReport[],
  lock: boolean,
): Promise<Map<PlannedReport, KnownRow>> {
  const list = (values: readonly string[]) => arrayLiteral([...new Set(values)]);
  const called = [
    source,
    list(planned.map(({ office }) => office)),
    list(planned.map(({ ref }) => ref)),
    list(planned.map(({ said: { reportNumber = '' } }) => reportNumber)),
  ];
  if (lock) await em.execute(HOLD_REPORTS, called);
  const rows = await em.execute<KnownRow[]>(REPORTS_CALLED, called);
  const byOffice = Map.groupBy(rows, (row) => row.organisation_code);
  return new Map(
    planned.flatMap((report) => {
      const found = meant(report, byOffice.get(report.office) ?? []);
      return found ? [[report, found] as const] : [];
    }),
  );
}

/** By its own id first; by its number where one of the two has no other id. */
function meant({ ref, said }: PlannedReport, rows: readonly KnownRow[]): KnownRow | undefined {
  const isBare = (row: KnownRow) => row.external_ref === null || row.external_ref === row.number;
  return (
    rows.find((row) => row.external_ref === ref) ??
    rows.find((row) => row.number === said.reportNumber && (said.reportRef === undefined || isBare(row)))
  );
}

/** The reports with their parts. */
export async function withParts(
  em: EntityManager,
  rows: readonly KnownRow[],
): Promise<Map<string, KnownReport>> {
  const ids = arrayLiteral(rows.map(({ id }) => id));
  const load = async (table: Exclude<ImportTable, 'audit_report'>) =>
    Map.groupBy(await em.execute<KnownRow[]>(partsOfReports(table), [ids]), (row) => row.report_id as string);
  const findings = await load('finding');
  const recommendations = await load('recommendation');
  const receipts = await load('report_addressee');
  const parts = await load('recommendation_addressee');
  const by = <K>(rows: readonly KnownRow[] | undefined, key: (row: KnownRow) => K) =>
    new Map((rows ?? []).map((row) => [key(row), row]));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        row,
        findings: by(findings.get(row.id), ({ number }) => number as number),
        recommendations: by(recommendations.get(row.id), (each) => keyOf(each.finding_id, each.number)),
        receipts: by(receipts.get(row.id), (each) => each.organisation_code as string),
        parts: by(parts.get(row.id), (each) => keyOf(each.recommendation_id, each.organisation_code)),
      },
    ]),
  );
}

export const keyOf = (...parts: unknown[]): string => parts.join(' ');
