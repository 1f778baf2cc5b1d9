import type { PolicyDef } from '@mikro-orm/core';
import { visible } from '../access/doors.ts';
import { type ReachTable, viewerIs, withinReach } from '../access/reach.ts';
import { roleOf } from '../database/provision.ts';

const AUDIT_REACH: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE' };
/** An engaged auditor reads what was done to nodes of its offices; what was not found is under the writer's own. */
const ENGAGED_REACH: ReachTable = { EXTERNAL_AUDITOR: 'ENGAGEMENT' };

const OWN = `subject = (select current_setting('viewer.subject', true))`;

/** The inspectorate reads every entry; a machine its own: which of its writes were refused, and why. */
const seenBy = (schema: string): string =>
  `${withinReach(schema, AUDIT_REACH)} or node_type is not null and ${withinReach(schema, ENGAGED_REACH)} or ${viewerIs(schema, ['INTEGRATION'])} and ${OWN}`;

/** `seen` is who sees an entry, as SQL, where a service has rows that not everybody may know of. */
export const auditPolicies = (schema: string, seen = seenBy(schema)): PolicyDef[] => [
  visible(schema, seen),
  // Nobody can write an entry in another's name.
  { name: 'own_acts', command: 'insert', roles: [roleOf(schema, 'app')], check: OWN },
];
