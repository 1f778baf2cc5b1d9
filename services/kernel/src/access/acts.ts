import { DomainError, forbidden } from '../graph/errors.ts';
import {
  isWithinReach,
  type Reach,
  type ReachTable,
  reachOf,
  type ScopeColumns,
  viewerHasDuty,
  withinReach,
} from './reach.ts';
import { anonymous, type Duty, type Role, type Viewer } from './viewer.ts';

/**
 * Something that may be done: how far each role does it, the OAuth scope without which no machine does, the body of which
 * an external auditor must be, and the duty that one of the compliance team must have.
 */
export interface Act {
  readonly by: ReachTable;
  readonly scope?: string;
  readonly body?: NonNullable<Viewer['body']>;
  readonly duty?: Duty;
}

/** What a noun's every act asks of whoever does it. */
export type ActTable<Name extends string = string> = Readonly<Record<Name, Act>>;

/** What a role asks for beside itself: of a machine the scope, of an external auditor the body, of the team the duty. */
const counts = (role: Role, viewer: Viewer, { scope, body, duty }: Act): boolean => {
  if (role === 'INTEGRATION') return scope !== undefined && viewer.scopes.includes(scope);
  if (role === 'WHISTLEBLOWING') return duty === undefined || viewer.duties.includes(duty);
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

/** Where nobody is, a token may have been lost on the way. Errors: UNAUTHENTICATED. */
export function mustBeSignedIn({ subject }: Viewer, refusal: string): void {
  if (subject === anonymous.subject) throw new DomainError('UNAUTHENTICATED', refusal);
}

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

/** The same as SQL that runs once a query, by role; a role that is not there asks for nothing. */
const askedBeside = (schema: string, { scope, body, duty }: Act): Partial<Record<Role, string>> => ({
  ...(body !== undefined && {
    EXTERNAL_AUDITOR: `(select current_setting('viewer.body', true)) = '${body}'`,
  }),
  ...(duty !== undefined && { WHISTLEBLOWING: viewerHasDuty(duty) }),
  ...(scope !== undefined && { INTEGRATION: `(select ${schema}.viewer_has_scope('${scope}'::text))` }),
});

/** The rows that each role reaches by an act: those together that ask for nothing, and the others each with what it asks. */
function reached(schema: string, act: Act, columns?: ScopeColumns): string[] {
  const { INTEGRATION: machine, ...people } = act.by;
  const asked = Object.entries(askedBeside(schema, act)) as [Role, string][];
  const plain = Object.fromEntries(
    Object.entries(people).filter(([role]) => asked.every(([each]) => each !== role)),
  );
  return [
    withinReach(schema, plain, columns),
    ...asked.flatMap(([role, condition]) => {
      const reach = role === 'INTEGRATION' ? machine : people[role];
      return reach ? [`${condition} and ${withinReach(schema, { [role]: reach }, columns)}`] : [];
    }),
  ];
}

/**
 * The rows to which somebody may do one of the acts, as a row policy: `mayAct` for every row at once. `columns` name the
 * office whose row it is to be, where that is not the row's own.
 */
export const actable = (schema: string, acts: readonly Act[], columns?: ScopeColumns): string =>
  acts
    .flatMap((act) => reached(schema, act, columns))
    .map((condition) => `(${condition})`)
    .join(' or ');
