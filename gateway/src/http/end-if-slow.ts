import type { IncomingMessage } from 'node:http';

/** Ends a request whose body does not come in time: a byte now and then would hold it open. */
export function endIfSlow(request: IncomingMessage, patience: number): void {
  const late = setTimeout(() => request.destroy(), patience).unref();
  for (const over of ['end', 'close']) request.once(over, () => clearTimeout(late));
}
