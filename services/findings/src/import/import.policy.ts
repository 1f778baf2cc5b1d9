import type { PolicyDef } from '@mikro-orm/core';
import { actReachOf, forbidden, roleOf, serviceDoors, type Viewer, visible } from '@oversight/kernel';
import { RECORD } from '../audit-acts.ts';
import { SCHEMA } from '../audit-scope.ts';

/** Whoever began an import sees what became of it: its refusals repeat what stood in the file. */
const OWN = `subject = (select current_setting('viewer.subject', true))`;
const app = [roleOf(SCHEMA, 'app')];
const ownPolicies: PolicyDef[] = [
  visible(SCHEMA, OWN),
  { name: 'own', command: 'insert', roles: app, check: OWN },
  ...serviceDoors(SCHEMA),
];

export const importRowPolicies = ownPolicies;
export const importRunPolicies: PolicyDef[] = [
  ...ownPolicies,
  { name: 'goes_on', command: 'update', roles: app, using: OWN, check: OWN },
];

/** Who may record for no office at all imports nothing; whose line it is, each line is asked. */
export function mustImport(viewer: Viewer, source: string): void {
  if (actReachOf(viewer, RECORD) === undefined) throw forbidden('You may not record findings.');
  if (!viewer.roles.includes('NATIONAL_AUDITOR') && source !== 'BPK')
    throw forbidden('An auditor of BPK records reports of BPK only.');
}
