import type { PolicyDef } from '@mikro-orm/core';
import { auditPolicies, type ReachTable, roleOf, viewerIs, withinReach } from '@oversight/kernel';
import { ISSUED } from '../audit.policy.ts';
import { SCHEMA } from '../audit-scope.ts';

const INSPECTORATE: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE' };
const ENGAGED: ReachTable = { EXTERNAL_AUDITOR: 'ENGAGEMENT' };

const SUBJECT = `(select current_setting('viewer.subject', true))`;
const OWN = `subject = ${SUBJECT} and ${viewerIs(SCHEMA, ['NATIONAL_AUDITOR', 'EXTERNAL_AUDITOR', 'INTEGRATION'])}`;
const NAMED = `not restricted or need_to_know @> array[${SUBJECT}]`;

/**
 * Who reads the log at all reads their own entries, and of others' those of what they see: not of a draft on another
 * desk, nor of what is restricted to others.
 */
export const findingAuditPolicies: PolicyDef[] = [
  ...auditPolicies(
    SCHEMA,
    `${OWN} or (${ISSUED}) and (${withinReach(SCHEMA, INSPECTORATE)} and (${NAMED}) or node_type is not null and ${withinReach(SCHEMA, ENGAGED)})`,
  ),
  // An entry is seen as its report is, and that may be issued or released.
  { name: 'loader', roles: [roleOf(SCHEMA, 'loader')], using: 'true', check: 'true' },
];
