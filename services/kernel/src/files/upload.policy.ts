import type { PolicyDef } from '@mikro-orm/core';
import { serviceDoors, visible } from '../access/doors.ts';
import { anonymous } from '../access/viewer.ts';
import { roleOf } from '../database/provision.ts';

const OWN = `subject = (select current_setting('viewer.subject', true)) and subject <> '${anonymous.subject}'`;

/** Nobody sees or touches another's upload, and after a day nobody its own. */
export const uploadPolicies = (schema: string): PolicyDef[] => [
  visible(schema, `${OWN} and created_at > now() - interval '1 day'`),
  { name: 'own', command: 'insert', roles: [roleOf(schema, 'app')], check: OWN },
  { name: 'goes_on', command: 'update', roles: [roleOf(schema, 'app')], using: OWN, check: OWN },
  ...serviceDoors(schema),
];

/** What requests write of it: all but its time, which the database says; then what came of it. */
export const uploadGrants = (schema: string): string[] => [
  `grant insert (id, subject, file_name, size, declared_sha256, spent) on ${schema}.upload to ${roleOf(schema, 'app')}`,
  `grant update (sha256, media_type, spent) on ${schema}.upload to ${roleOf(schema, 'app')}`,
];
