import { fileColumns } from './plant-files.ts';
import type { Planting } from './planting.ts';
import { addressColumns, branchesOf, type Row, scopeColumns } from './world.ts';

const DAY = '2026-06-04';
const AT = `${DAY}T02:00:00Z`;

/** Whoever adds evidence, beside somebody of whom nothing else is known. */
const MACHINES: Record<string, string> = {
  '71.10': 'demonstration:integration:71',
  '72.01': 'demonstration:integration:72',
};

const rowsOf = (planting: Planting, type: string): Row[] =>
  [...planting.world([]).rows.values()].filter((row) => row.type === type);

/** What hangs on what is planted of audits: evidence of each part, a document of each report. */
export async function plantFindingFiles(planting: Planting): Promise<void> {
  const parts = rowsOf(planting, 'RecommendationAddressee');
  for (const part of parts) await plantEvidence(planting, part);
  const [mine, elsewhere] = ['71.10', '72.01'].map((office) =>
    planting.found('Evidence', ({ offices: [only], restricted }) => only === office && !restricted),
  ) as [Row, Row];
  // Of another office than what it hangs on: a lock of its own must hold it.
  await plantVersion(planting, mine, { ...elsewhere, by: planting.word() }, 2);
  for (const report of rowsOf(planting, 'AuditReport')) await plantDocument(planting, report);
}

const sealOf = ({ restricted = false, needToKnow = [], draft = false }: Row) => ({
  draft_of: draft ? 'APIP' : null,
  restricted,
  need_to_know: needToKnow,
  provenance: 'SYNTHETIC',
});
const audienceOf = ({ offices, restricted, needToKnow, draft }: Row) => ({
  ...{ offices, restricted, needToKnow, draft },
});

async function plantEvidence(planting: Planting, part: Row): Promise<void> {
  const key = planting.id();
  const [office = ''] = part.offices;
  const by = (!part.restricted && MACHINES[office]) || planting.word();
  const row = { type: 'Evidence', key, ...audienceOf(part), by };
  const of = (column: string, table: string, where: string) =>
    planting.value(`select ${column} from findings.${table} where ${where} = $1 limit 1`, [part.key]);
  await planting.put('findings.evidence', row, {
    id: key,
    addressee_id: part.key,
    answer_id: await of('id', 'answer', 'addressee_id'),
    kind: 'TREASURY_RECEIPT',
    title: planting.word(),
    ntpn: planting.word(),
    added_on: DAY,
    added_by: by,
    latest: 1,
    withdrawn_at: AT,
    withdrawn_by: planting.word(),
    withdrawal_reason: planting.word(),
    version: 1,
    report_id: await of('report_id', 'recommendation_addressee', 'id'),
    ...scopeColumns(office),
    ...sealOf(part),
  });
  await plantVersion(planting, row, row, 1);
}

async function plantVersion(planting: Planting, evidence: Row, like: Row, number: number): Promise<void> {
  const key = planting.id();
  await planting.put(
    'findings.evidence_version',
    { ...like, type: 'EvidenceVersion', key },
    {
      id: key,
      evidence_id: evidence.key,
      number,
      ...fileColumns(planting),
      added_on: DAY,
      added_by: like.by,
      report_id: await planting.value('select report_id from findings.evidence where id = $1', [
        evidence.key,
      ]),
      ...scopeColumns(like.offices[0] ?? ''),
      ...sealOf(like),
    },
  );
}

export async function plantDocument(planting: Planting, report: Row): Promise<void> {
  const key = planting.id();
  await planting.put(
    'findings.report_document',
    { type: 'ReportDocument', key, ...audienceOf(report) },
    {
      id: key,
      report_id: report.key,
      kind: 'REPORT',
      title: planting.word(),
      ...fileColumns(planting),
      added_on: DAY,
      added_by: planting.word(),
      ...addressColumns(report.offices),
      addressed_branches: [...new Set(report.offices.flatMap(branchesOf))],
      ...sealOf(report),
    },
  );
}
