import { DomainError, forbidden } from '../graph/errors.ts';
import {
  isWithinReach,
  type Reach,
  type ReachTable,
  reachOf,
  type ScopeColumns,
  withinReach,
} from './reach.ts';
import type { Viewer } from './viewer.ts';

/** Something that may be done: how far each role does it, and the OAuth scope without which no machine does. */
export interface Act {
  readonly by: ReachTable;
  readonly scope?: string;
}

/** What a noun's every act asks of whoever does it. */
export type ActTable<Name extends string = string> = Readonly<Record<Name, Act>>;

/** The roles by which this viewer may do the act: a machine's role counts only with the scope it was given for it. */
const acting = (viewer: Viewer, { scope }: Act): Viewer =>
  scope !== undefined && viewer.scopes.includes(scope)
    ? viewer
    : { ...viewer, roles: viewer.roles.filter((role) => role !== 'INTEGRATION') };

/** May this viewer do it to a row of this office? */
export const mayAct = (viewer: Viewer, act: Act, organisationCode: string): boolean =>
  isWithinReach(acting(viewer, act), act.by, organisationCode);

/** Refuses whoever may not; a machine that lacks nothing but the scope is told which. */
export function mustAct(viewer: Viewer, act: Act, organisationCode: string, refusal: string): void {
  if (mayAct(viewer, act, organisationCode)) return;
  const { scope } = act;
  if (scope !== undefined && mayAct({ ...viewer, scopes: [scope] }, act, organisationCode)) {
    throw new DomainError('FORBIDDEN', `${refusal} The access token lacks the scope ${scope}.`, { scope });
  }
  throw forbidden(refusal);
}

/** How far this viewer may do it. */
export const actReachOf = (viewer: Viewer, act: Act): Reach | undefined =>
  reachOf(acting(viewer, act), act.by);

/**
 * The rows to which somebody may do one of the acts, as a row policy: `mayAct` for every row at once. `columns` name the
 * office whose row it is to be, where that is not the row's own.
 */
export const actable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): string =>
  acts
    .flatMap(({ by: { INTEGRATION: machine, ...people }, scope }) => [
      withinReach(schema, people, columns),
      ...(machine && scope !== undefined
        ? [
            `(select ${schema}.viewer_has_scope('${scope}'::text)) and ${withinReach(schema, { INTEGRATION: machine }, columns)}`,
          ]
        : []),
    ])
    .map((condition) => `(${condition})`)
    .join(' or ');
