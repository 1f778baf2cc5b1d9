import type { Planting } from './planting.ts';
import { OFFICES, type Row, scopeColumns } from './world.ts';

const LOGS = {
  findings: 'FindingAuditEntry',
  meetings: 'MeetingAuditEntry',
  organisations: 'OrganisationAuditEntry',
};

export const VERB = 'kenariVerb';
export const NODE = 'kenariNode';
export const REQUEST = '019e0000-0000-7000-8000-000000000000';
/** Whoever wrote, beside somebody of whom nothing else is known. */
const WRITERS: Record<string, readonly string[]> = {
  '71.10': ['demonstration:integration:71', 'demonstration:province:71'],
  '72.01': ['demonstration:integration:72'],
};

/** Entries of every audit log about every office, and of nodes that were not found. */
export async function plantEntries(planting: Planting): Promise<void> {
  for (const [schema, type] of Object.entries(LOGS)) {
    for (const office of OFFICES) {
      for (const found of [true, false]) {
        for (const by of [planting.word(), ...(WRITERS[office] ?? [])])
          await plantEntry(planting, { schema, type, office, by, found });
      }
    }
  }
  await plantEntry(planting, {
    ...{ schema: 'findings', type: LOGS.findings, office: '71.10', by: planting.word(), found: true },
    node: await openReport(planting),
  });
}

/** What was done to something of a report carries what decides who sees the report. */
const openReport = (planting: Planting): Promise<string> =>
  planting.value(
    `select id::text from findings.audit_report where organisation_code = '71.10' and draft_of is null and not restricted
     order by id limit 1`,
    [],
  ) as Promise<string>;

interface EntryStory {
  readonly schema: string;
  readonly type: string;
  /** Of the node, or of whoever looked for one. */
  readonly office: string;
  readonly by: string;
  readonly found: boolean;
  readonly node?: string;
}

function plantEntry(
  planting: Planting,
  { schema, type, office, by, found, node = NODE }: EntryStory,
): Promise<Row> {
  const key = planting.id();
  const { organisation_code, province_code } = scopeColumns(office);
  return planting.put(
    `${schema}.audit_entry`,
    { type, key, offices: found ? [office] : [], by },
    {
      id: key,
      at: '2026-06-03T00:00:00Z',
      subject: by,
      roles: ['PROVINCE'],
      verb: VERB,
      action: planting.word(),
      node_type: found ? planting.word() : null,
      node_id: node,
      outcome: 'REFUSED',
      code: planting.word(),
      reason: planting.word(),
      request_id: REQUEST,
      organisation_code,
      province_code,
    },
  );
}
