import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { asAdministrator } from './databases.ts';
import type { TestGraph } from './test-graph.ts';
import { addressColumns, branchesOf, scopeColumns } from './walk/world.ts';

/** What is to be otherwise of an audit that is planted behind the graph's back. */
export interface AuditPlan {
  readonly offices?: readonly string[];
  readonly source?: 'BPK' | 'APIP';
  readonly fiscalYear?: number;
  /** The day it was received, unless said otherwise. */
  readonly reportedOn?: string;
  readonly receivedOn?: string;
  readonly findingCode?: string;
  /** Code of the recommendation; 01 is paid off in money. */
  readonly code?: string;
  /** Of the recommendation and of each part. */
  readonly status?: string;
  /** What each office is to see to, and the recommendation as a whole: all of them, unless said otherwise. */
  readonly share?: bigint;
  readonly value?: bigint;
  /** What is to stand on its addressees. */
  readonly part?: object;
  readonly draftOf?: 'APIP' | 'BPK';
  readonly restricted?: boolean;
  readonly needToKnow?: readonly string[];
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
  (graph: Pick<TestGraph, 'databases'>) =>
  (sql: string, values: readonly unknown[] = []) =>
    asAdministrator(graph.databases.open, (client) => client.query(sql, [...values]));

/** A report with one finding and one recommendation, as a loader would write them. */
export const plantAudit = (
  graph: Pick<TestGraph, 'databases'>,
  plan: AuditPlan = {},
): Promise<PlantedAudit> =>
  asAdministrator(graph.databases.open, async (client) => {
    await client.query('begin');
    const planted = await plantAuditBy(client, plan);
    await client.query('commit');
    return planted;
  });

/** The same as part of what this client does. */
export async function plantAuditBy(client: Client, plan: AuditPlan): Promise<PlantedAudit> {
  const { offices = ['71.10'], source = 'BPK', fiscalYear = 2025, receivedOn = '2026-05-01' } = plan;
  const { reportedOn = receivedOn, findingCode = '1.04.01', code = '01', share = 1000n } = plan;
  const { status = 'BELUM_DITINDAKLANJUTI', restricted = false } = plan;
  const { value = share * BigInt(offices.length) } = plan;
  const [report, finding, recommendation] = [randomUUID(), randomUUID(), randomUUID()];
  const addressees = Object.fromEntries(offices.map((office) => [office, randomUUID()]));
  const seal = {
    draft_of: plan.draftOf ?? null,
    restricted,
    need_to_know: plan.needToKnow ?? [],
    provenance: plan.provenance ?? 'RECORDED',
  };
  const addressed = {
    ...addressColumns(offices),
    addressed_branches: [...new Set(offices.flatMap(branchesOf))],
    ...seal,
  };
  const told = { source, fiscal_year: fiscalYear };
  const put = (table: string, row: object) =>
    client.query(
      `insert into findings.${table} (${Object.keys(row).join(', ')})
       values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
      Object.values(row),
    );
  await put('audit_report', {
    ...{ id: report, ...addressed, ...told, number: report, title: 'Laporan uji', reported_on: reportedOn },
    type: restricted ? 'INVESTIGATIVE' : source === 'BPK' ? 'FINANCIAL' : 'AUDIT',
    organisation_code: offices[0],
  });
  await put('finding', {
    ...{ id: finding, ...addressed, report_id: report, number: 1, title: 'Temuan uji', code: findingCode },
    ...{ condition: '-', criteria: '-', cause: '-', effect: '-', value, process_area: 'PROCUREMENT' },
    ...{ matter_id: randomUUID(), occurred_on: reportedOn, organisation_code: offices[0] },
  });
  await put('recommendation', {
    ...{ id: recommendation, ...addressed, ...told, report_id: report, finding_id: finding, number: 1 },
    ...{ text: code === '01' ? 'Setorkan.' : 'Menertibkan administrasi', code, value },
    ...{ official_status: status, status_on: receivedOn, received_on: receivedOn },
  });
  for (const office of offices)
    await put('recommendation_addressee', {
      ...{ id: addressees[office], ...scopeColumns(office), ...seal, report_id: report, share },
      ...{ recommendation_id: recommendation, received_on: receivedOn, workflow: 'RECEIVED' },
      ...{ office_status: status, ...plan.part },
    });
  return { report, finding, recommendation, addressees };
}
