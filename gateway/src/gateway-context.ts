import { AsyncLocalStorage } from 'node:async_hooks';
import { anonymous, type createSealer, type Viewer } from '@oversight/kernel';
import pLimit, { type LimitFunction } from 'p-limit';

/** One request on its way through. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** When subgraphs are no longer waited for. */
  readonly deadline: AbortSignal;
  /** Sealed once for each subgraph: fan-out within the request reuses it. */
  readonly passportFor: (subgraph: string) => Promise<string>;
  /** Waits until this request asks the subgraph few enough things: each holds a connection to its database. */
  readonly inTurn: <T>(subgraph: string, ask: () => Promise<T>) => Promise<T>;
  /** Keys of the answer that are whistle-blowing, known once the document is. */
  readonly whistleblowingKeys: Set<string>;
}

/** Questions of one request that a subgraph answers at once: the planner asks one for every alias of an entity. */
const AT_ONCE = 4;

/** The context of the request being answered, for where Apollo hands none on. */
export const currentContext = new AsyncLocalStorage<GatewayContext>();

export const contextsWith =
  (seal: Awaited<ReturnType<typeof createSealer>>, timeout: number) =>
  (viewer: Viewer, requestId: string): GatewayContext => {
    const passports = new Map<string, Promise<string>>();
    const turns = new Map<string, LimitFunction>();
    return {
      viewer,
      requestId,
      deadline: AbortSignal.timeout(timeout),
      whistleblowingKeys: new Set(),
      passportFor(subgraph) {
        const passport = passports.get(subgraph) ?? seal(shownTo(subgraph, viewer), subgraph, requestId);
        passports.set(subgraph, passport);
        return passport;
      },
      inTurn(subgraph, ask) {
        const turn = turns.get(subgraph) ?? pLimit(AT_ONCE);
        turns.set(subgraph, turn);
        return turn(ask);
      },
    };
  };

/** Whoever asks about whistle-blowing stays unknown to it: what its numbers are decided by, and no person. */
const shownTo = (subgraph: string, viewer: Viewer): Viewer =>
  subgraph === 'whistleblowing'
    ? {
        ...anonymous,
        subject: 'withheld',
        roles: viewer.roles,
        duties: viewer.duties,
        provinceCode: viewer.provinceCode,
      }
    : viewer;
