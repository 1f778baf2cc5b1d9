import type { PolicyDef } from '@mikro-orm/core';
import { roleOf } from '../database/provision.ts';
import { visible } from './doors.ts';
import { type ReachTable, type ScopeColumns, viewerIs, withinReach } from './reach.ts';
import type { Role, Viewer } from './viewer.ts';

/** A row that is kept to a few until it is released: of an investigative finding, or of one coded 1.05. */
export interface Restrictable {
  readonly restricted: boolean;
  /** Subjects who may read it while it is restricted. */
  readonly needToKnow: readonly string[];
}

/** A name on a need-to-know list opens nothing by itself: it must be that of an inspector or of the compliance team. */
export const NAMED: readonly Role[] = ['NATIONAL_AUDITOR', 'WHISTLEBLOWING'];
/** These see restricted rows within their reach. */
export const ENGAGED: readonly Role[] = ['EXTERNAL_AUDITOR'];

interface Restriction {
  readonly columns?: ScopeColumns;
  /** Who sees restricted rows too, within their reach. */
  readonly whileRestricted?: readonly Role[];
  /** Who sees those on which they are named. */
  readonly ifNamed?: readonly Role[];
}

/**
 * What a request may see of a table whose rows may be restricted. Each role by itself: one that sees restricted rows
 * does not lend that to another one's reach.
 */
export function visibleUnlessRestricted(
  schema: string,
  reach: ReachTable,
  { columns, whileRestricted = ENGAGED, ifNamed = NAMED }: Restriction = {},
): PolicyDef[] {
  const kept: ReachTable = Object.fromEntries(whileRestricted.map((role) => [role, reach[role]]));
  const released = `not restricted and ${withinReach(schema, reach, columns)}`;
  return [
    visible(schema, `${released} or restricted and ${withinReach(schema, kept, columns)}`),
    {
      name: 'named',
      command: 'select',
      roles: [roleOf(schema, 'app')],
      using: `restricted and need_to_know @> array[(select current_setting('viewer.subject', true))] and ${viewerIs(schema, ifNamed)}`,
    },
  ];
}

const hasRole = (viewer: Viewer, roles: readonly Role[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));

export const isNamed = (viewer: Viewer, { restricted, needToKnow }: Restrictable): boolean =>
  restricted && needToKnow.includes(viewer.subject) && hasRole(viewer, NAMED);

/** More than its title: whoever is named on it, or engaged at one of the offices it concerns. */
export const mayReadRestricted = (viewer: Viewer, row: Restrictable, offices: readonly string[]): boolean =>
  isNamed(viewer, row) ||
  (hasRole(viewer, ENGAGED) && offices.some((code) => viewer.engagements.includes(code)));
