import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { Admission } from '../access/doorkeeper.ts';
import type { Context } from '../graph/context.ts';
import type { Files } from './open-files.ts';
import type { Work } from './transact.ts';

export interface HttpQuestion extends Admission {
  readonly params: Readonly<Record<string, string>>;
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
}

/** Something that a service answers over HTTP, below its name: `/files/<service>/…` or `/calendar/<service>/…`. */
export interface HttpRoute<L = unknown> {
  readonly under: 'files' | 'calendar';
  readonly path: string;
  answer(question: HttpQuestion, desk: HttpDesk<L>): Promise<HttpAnswer>;
}
