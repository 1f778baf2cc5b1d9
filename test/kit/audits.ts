import { randomUUID } from 'node:crypto';
import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';
import { branchesOf, scopeColumns } from './walk/world.ts';

/** How an audit is planted behind the graph's back: its offices, its desk, and how far the answer of the first came. */
export interface AuditPlan {
  readonly offices: readonly string[];
  readonly source?: 'BPK' | 'APIP';
  readonly draftOf?: 'APIP' | 'BPK';
  readonly restricted?: boolean;
  readonly needToKnow?: readonly string[];
  readonly receivedOn?: string;
  readonly provenance?: string;
}
export interface PlantedAudit {
  readonly report: string;
  readonly finding: string;
  readonly recommendation: string;
  /** By office. */
  readonly addressees: Readonly<Record<string, string>>;
}

export const sqlOf =
  (graph: TestGraph) =>
  (sql: string, values: readonly unknown[] = []) =>
    asAdministrator(graph.databases.open, (client) => client.query(sql, [...values]));

/** A report with one finding and one recommendation, as a loader would write them. */
export async function plantAuditOf(graph: TestGraph, plan: AuditPlan): Promise<PlantedAudit> {
  const { offices, source = 'BPK', receivedOn = '2026-05-01', provenance = 'RECORDED' } = plan;
  const [report, finding, recommendation] = [randomUUID(), randomUUID(), randomUUID()];
  const addressees = Object.fromEntries(offices.map((office) => [office, randomUUID()]));
  const codes = offices.map(scopeColumns);
  const seal = {
    draft_of: plan.draftOf ?? null,
    restricted: plan.restricted ?? false,
    need_to_know: plan.needToKnow ?? [],
    provenance,
  };
  const addressed = {
    addressed_offices: offices,
    addressed_provinces: [...new Set(codes.map(({ province_code }) => province_code))],
    addressed_branches: [...new Set(offices.flatMap(branchesOf))],
    ...seal,
  };
  const told = { source, fiscal_year: 2025 };
  await asAdministrator(graph.databases.open, async (client) => {
    const put = (table: string, row: object) =>
      client.query(
        `insert into findings.${table} (${Object.keys(row).join(', ')})
         values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
        Object.values(row),
      );
    await client.query('begin');
    await put('audit_report', {
      ...{ id: report, ...addressed, ...told, number: report, title: 'Laporan uji', reported_on: receivedOn },
      ...{ type: plan.restricted ? 'INVESTIGATIVE' : 'PERFORMANCE', organisation_code: offices[0] },
    });
    await put('finding', {
      ...{ id: finding, ...addressed, report_id: report, number: 1, title: 'Temuan uji', code: '1.04.01' },
      ...{ value: 1000, process_area: 'PROCUREMENT', matter_id: randomUUID(), occurred_on: '2025-06-01' },
      organisation_code: offices[0],
    });
    await put('recommendation', {
      ...{ id: recommendation, ...addressed, ...told, report_id: report, finding_id: finding, number: 1 },
      ...{ text: 'Setorkan.', code: '01', value: 1000, status_on: receivedOn, received_on: receivedOn },
      official_status: 'BELUM_DITINDAKLANJUTI',
    });
    for (const office of offices)
      await put('recommendation_addressee', {
        ...{ id: addressees[office], ...scopeColumns(office), ...seal, report_id: report, share: 1000 },
        ...{ recommendation_id: recommendation, received_on: receivedOn, workflow: 'RECEIVED' },
        office_status: 'BELUM_DITINDAKLANJUTI',
      });
    await client.query('commit');
  });
  return { report, finding, recommendation, addressees };
}
