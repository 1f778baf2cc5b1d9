import type { PolicyDef } from '@mikro-orm/core';
import { visible } from '../access/doors.ts';
import { type ReachTable, viewerIs, withinReach } from '../access/reach.ts';
import { roleOf } from '../database/provision.ts';

/** The inspectorate reads every entry, an engaged auditor those of its offices. */
const AUDIT_REACH: ReachTable = { NATIONAL_AUDITOR: 'EVERYWHERE', EXTERNAL_AUDITOR: 'ENGAGEMENT' };

const OWN = `subject = (select current_setting('viewer.subject', true))`;

/** A machine reads its own entries besides: which of its writes were refused, and why. */
export const auditPolicies = (schema: string): PolicyDef[] => [
  visible(schema, `${withinReach(schema, AUDIT_REACH)} or ${viewerIs(schema, ['INTEGRATION'])} and ${OWN}`),
  // Nobody can write an entry in another's name.
  { name: 'own_acts', command: 'insert', roles: [roleOf(schema, 'app')], check: OWN },
];
