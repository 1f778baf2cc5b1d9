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
}

interface EntryStory {
  readonly schema: string;
  readonly type: string;
  /** Of the node, or of whoever looked for one. */
  readonly office: string;
  readonly by: string;
  readonly found: boolean;
}

function plantEntry(planting: Planting, { schema, type, office, by, found }: EntryStory): Promise<Row> {
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
      node_id: NODE,
      outcome: 'REFUSED',
      code: planting.word(),
      reason: planting.word(),
      request_id: REQUEST,
      organisation_code,
      province_code,
    },
  );
}
