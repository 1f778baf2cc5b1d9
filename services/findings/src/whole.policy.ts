import type { PolicyDef } from '@mikro-orm/core';
import { viewerIs } from '@oversight/kernel';
import { SCHEMA } from './audit-scope.ts';

const APIP = viewerIs(SCHEMA, ['NATIONAL_AUDITOR']);
/** An auditor of BPK writes what concerns several offices where they are engaged at every one. */
const OF_ALL_OFFICES = `(${APIP} or addressed_offices <@ ((select ${SCHEMA}.reach_offices('{}'::text[], '{}'::text[], '{}'::text[], '{EXTERNAL_AUDITOR}'::text[]))::text[]))`;
/** And BPK’s own reports, with what is in them. */
const OF_BPK = `(${APIP} or source = 'BPK')`;

const WRITES = ['addable', 'changeable', 'removable'];

/** What is written by who may, and if this holds besides. */
export const writtenIf = (policies: readonly PolicyDef[], condition: string): PolicyDef[] =>
  policies.map((policy) => {
    if (!WRITES.includes(policy.name as string)) return policy;
    const { using, check } = policy;
    return {
      ...policy,
      ...(using !== undefined && { using: `(${using}) and ${condition}` }),
      ...(check !== undefined && { check: `(${check}) and ${condition}` }),
    };
  });

export const writtenWhole = (policies: readonly PolicyDef[]): PolicyDef[] =>
  writtenIf(policies, OF_ALL_OFFICES);
/** The same of what has no source of its own: on BPK’s desk. */
export const writtenOnDesk = (policies: readonly PolicyDef[]): PolicyDef[] =>
  writtenIf(writtenWhole(policies), `(${APIP} or draft_of = 'BPK')`);
export const writtenBySource = (policies: readonly PolicyDef[]): PolicyDef[] =>
  writtenIf(writtenWhole(policies), OF_BPK);
