import { v7 } from 'uuid';
import type { Viewer } from '../access/viewer.ts';
import { arrayLiteral } from '../database/insert-rows.ts';
import { codesOf } from '../graph/organisation-code.ts';
import type { AuditOutcome } from './audit-entry.entity.ts';
import type { Deed } from './deed.ts';

export interface Verdict {
  readonly outcome: AuditOutcome;
  readonly code?: string;
  readonly reason?: string;
}

const COLUMNS = {
  id: 'uuid',
  subject: 'text',
  roles: 'text[]',
  verb: 'text',
  action: 'text',
  node_type: 'text',
  node_id: 'text',
  outcome: 'text',
  code: 'text',
  reason: 'text',
  request_id: 'text',
  organisation_code: 'text',
  province_code: 'smallint',
};
/** What was sent may be longer than its column, or hold what PostgreSQL cannot. */
const LONGEST = { nodeId: 100, reason: 500 };
const fitting = (text: string | undefined, length: number): string | null =>
  text?.replaceAll('\u0000', '').slice(0, length) ?? null;
const CENTRE = '00';

/** The statement that adds one entry; the ORM and the driver mark their parameters differently. */
export const insertInto = (schema: string, mark: (place: number) => string): string =>
  `insert into ${schema}.audit_entry (${Object.keys(COLUMNS).join(', ')})
   values (${Object.values(COLUMNS).map((type, index) => `${mark(index + 1)}::${type}`)})`;

/** Its parameters. An entry stands under the node's office, else the writer's, else the centre. */
export function auditRow(viewer: Viewer, requestId: string, deed: Deed, verdict: Verdict): unknown[] {
  const office = deed.organisationCode ?? viewer.organisationCode ?? CENTRE;
  return [
    v7(),
    viewer.subject,
    arrayLiteral(viewer.roles),
    deed.verb,
    deed.action ?? null,
    deed.nodeType ?? null,
    fitting(deed.nodeId, LONGEST.nodeId),
    verdict.outcome,
    verdict.code ?? null,
    fitting(verdict.reason, LONGEST.reason),
    requestId,
    office,
    codesOf(office)?.provinceCode ?? 0,
  ];
}
