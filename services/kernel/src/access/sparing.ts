import type { FetchImplementation } from 'jose';

export class AskedLately extends Error {}

/** Asks at most once in a while: made-up keys must not hammer an issuer, least of all one that is in trouble. */
export function sparing(pause: () => number): FetchImplementation {
  let quietUntil = 0;
  return async (address, options) => {
    if (performance.now() < quietUntil) throw new AskedLately('the issuer did not answer just now');
    quietUntil = performance.now() + pause();
    return fetch(address, options);
  };
}
