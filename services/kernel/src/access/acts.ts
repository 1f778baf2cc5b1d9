import { DomainError, forbidden } from '../graph/errors.ts';
import {
  isWithinReach,
  type Reach,
  type ReachTable,
  reachOf,
  type ScopeColumns,
  withinReach,
} from './reach.ts';
import type { Role, Viewer } from './viewer.ts';

/**
 * Something that may be done: how far each role does it, the OAuth scope without which no machine does, and the body of
 * which an external auditor must be.
 */
export interface Act {
  readonly by: ReachTable;
  readonly scope?: string;
  readonly body?: NonNullable<Viewer['body']>;
}

/** What a noun's every act asks of whoever does it. */
export type ActTable<Name extends string = string> = Readonly<Record<Name, Act>>;

/** What a role asks for beside itself: a machine's the scope it was given for the act, an external auditor's its body. */
const counts = (role: Role, viewer: Viewer, { scope, body }: Act): boolean => {
  if (role === 'INTEGRATION') return scope !== undefined && viewer.scopes.includes(scope);
  return role !== 'EXTERNAL_AUDITOR' || body === undefined || viewer.body === body;
};

/** The roles by which this viewer may do the act. */
const acting = (viewer: Viewer, act: Act): Viewer => ({
  ...viewer,
  roles: viewer.roles.filter((role) => counts(role, viewer, act)),
});

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

/** The rows that people reach; an external auditor only as one of the body that acts. */
function ofTheirBody(schema: string, people: ReachTable, columns?: ScopeColumns, body?: string): string[] {
  const { EXTERNAL_AUDITOR: auditor, ...others } = people;
  if (body === undefined || auditor === undefined) return [withinReach(schema, people, columns)];
  return [
    withinReach(schema, others, columns),
    `(select current_setting('viewer.body', true)) = '${body}' and ${withinReach(schema, { EXTERNAL_AUDITOR: auditor }, columns)}`,
  ];
}

/**
 * The rows to which somebody may do one of the acts, as a row policy: `mayAct` for every row at once. `columns` name the
 * office whose row it is to be, where that is not the row's own.
 */
export const actable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): string =>
  acts
    .flatMap(({ by: { INTEGRATION: machine, ...people }, scope, body }) => [
      ...ofTheirBody(schema, people, columns, body),
      ...(machine && scope !== undefined
        ? [
            `(select ${schema}.viewer_has_scope('${scope}'::text)) and ${withinReach(schema, { INTEGRATION: machine }, columns)}`,
          ]
        : []),
    ])
    .map((condition) => `(${condition})`)
    .join(' or ');
