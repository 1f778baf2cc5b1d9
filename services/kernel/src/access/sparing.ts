import type { FetchImplementation } from 'jose';

/** Says yes at most once in a while; `pause` is how many milliseconds after a yes the next may come. */
export function onceInAWhile(pause: () => number): () => boolean {
  let quietUntil = 0;
  return () => {
    const now = performance.now();
    if (now < quietUntil) return false;
    quietUntil = now + pause();
    return true;
  };
}

export class AskedLately extends Error {}

/** Made-up keys must not hammer an issuer, least of all one that is in trouble. */
export function sparing(pause: () => number): FetchImplementation {
  const mayAsk = onceInAWhile(pause);
  return async (address, options) => {
    if (!mayAsk()) throw new AskedLately('the issuer did not answer just now');
    return fetch(address, options);
  };
}
