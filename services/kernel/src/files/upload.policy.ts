import type { PolicyDef } from '@mikro-orm/core';
import { serviceDoors, visible } from '../access/doors.ts';
import { anonymous } from '../access/viewer.ts';
import { roleOf } from '../database/provision.ts';

const OWN = `subject = (select current_setting('viewer.subject', true)) and subject <> '${anonymous.subject}'`;

/** Nobody sees or touches another's upload, and after a day nobody its own. */
export const uploadPolicies = (schema: string): PolicyDef[] => [
  visible(schema, `${OWN} and created_at > now() - '1 day'::interval`),
  { name: 'own', command: 'insert', roles: [roleOf(schema, 'app')], check: OWN },
  { name: 'goes_on', command: 'update', roles: [roleOf(schema, 'app')], using: OWN, check: OWN },
  ...serviceDoors(schema),
];
