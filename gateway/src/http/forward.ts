import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { PassThrough, pipeline, Transform, type TransformCallback } from 'node:stream';
import { DomainError } from '@oversight/kernel';
import type { OpenLine } from './open-line.ts';

interface Forwarding {
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  /** Bytes of a body at the most. */
  readonly limit: number;
  /** Milliseconds in which neither side says anything, after which nobody waits any more. */
  readonly patience: number;
}

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: PassThrough;
}

/** Hands a request on as it comes, and answers when the service does. */
export function forward(from: IncomingMessage, open: OpenLine, plan: Forwarding): Promise<Forwarded> {
  const { promise, resolve, reject } = Promise.withResolvers<Forwarded>();
  const to = open(plan.url, { method: from.method, headers: plan.headers });
  const silence = setTimeout(() => give(new Error('it is silent')), plan.patience);
  const counted = counting(plan.limit, () => silence.refresh());

  /** What the client still sends has nowhere to go, and is let pass so that it hears the answer. */
  function give(error: unknown): void {
    clearTimeout(silence);
    from.unpipe(counted);
    from.resume();
    to.destroy();
    reject(error);
  }
  // A client that is gone takes its request along: the service keeps what it has of it.
  from.once('error', give);
  from.once('aborted', () => give(new Error('the client is gone')));
  counted.once('error', give);
  to.once('error', give);
  to.once('response', (answer) => {
    silence.refresh();
    const body = new PassThrough();
    body.on('data', () => silence.refresh());
    body.pause();
    pipeline(answer, body, () => clearTimeout(silence));
    resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body });
  });
  from.pipe(counted).pipe(to);
  return promise;
}

/** A body whose length was not said is stopped when it is too long. */
function counting(limit: number, heard: () => void): Transform {
  let left = limit;
  return new Transform({
    transform(chunk: Buffer, _, done: TransformCallback) {
      heard();
      left -= chunk.length;
      if (left < 0) done(new DomainError('FILE_TOO_LARGE', `A request carries at most ${limit} bytes.`));
      else done(null, chunk);
    },
  });
}
