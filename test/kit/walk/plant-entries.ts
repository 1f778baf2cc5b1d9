import type { Planting } from './planting.ts';
import { OFFICES, scopeColumns } from './world.ts';

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

/** Entries of every audit log about every office. */
export async function plantEntries(planting: Planting): Promise<void> {
  for (const [schema, type] of Object.entries(LOGS)) {
    for (const office of OFFICES) {
      for (const by of [planting.word(), ...(WRITERS[office] ?? [])]) {
        const key = planting.id();
        const { organisation_code, province_code } = scopeColumns(office);
        await planting.put(
          `${schema}.audit_entry`,
          { type, key, offices: [office], by },
          {
            id: key,
            at: '2026-06-03T00:00:00Z',
            subject: by,
            roles: ['PROVINCE'],
            verb: VERB,
            action: planting.word(),
            node_type: planting.word(),
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
    }
  }
}
