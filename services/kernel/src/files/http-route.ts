import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Admission } from '../access/doorkeeper.ts';
import type { AskGraph } from '../graph/ask-graph.ts';
import type { Context } from '../graph/context.ts';
import type { Files } from './open-files.ts';
import type { Work } from './transact.ts';

export interface HttpQuestion extends Admission {
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the question mark, each name once: of exports only. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

export interface HttpAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Opened when every transaction has ended: whoever reads slowly must hold no connection to the database. */
  readonly body?: string | (() => Promise<Readable>);
}

export interface HttpDesk<L> extends Files {
  /** Works in one transaction, as this viewer sees the database. */
  within<T>(admission: Admission, work: Work<Context<L>, T>): Promise<T>;
  /** Asks the service's own part of the graph in one transaction, as this viewer: what it says anybody may hear. */
  ask: AskGraph;
}

/** Something that a service answers over HTTP, below its name: `/files/<service>/…`, `/calendar/<service>/…` or `/export/<service>/…`. */
export interface HttpRoute<L = unknown> {
  readonly under: 'files' | 'calendar' | 'export';
  readonly path: string;
  answer(question: HttpQuestion, desk: HttpDesk<L>): Promise<HttpAnswer>;
}
