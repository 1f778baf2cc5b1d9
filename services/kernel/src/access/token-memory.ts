import { createHash } from 'node:crypto';
import type { Viewer } from './viewer.ts';

/** Milliseconds for which a token that was verified is not verified again. */
const LIFE = 60_000;
const MOST = 1_000;

interface Verified {
  readonly viewer: Viewer;
  /** Instant at which the token ends. */
  readonly expires: number;
}

/**
 * A signature costs more than all else of letting somebody in, and a page asks many times a minute. What is kept is a
 * hash and never the token; it is worth nothing once the issuer's keys have been read anew.
 */
export function rememberTokens(reading: () => unknown) {
  const known = new Map<string, { viewer: Viewer; until: number; reading: unknown }>();
  return async (token: string, verify: () => Promise<Verified>): Promise<Viewer> => {
    const hash = createHash('sha256').update(token).digest('base64');
    const before = reading();
    const kept = known.get(hash);
    if (kept && kept.reading === before && Date.now() < kept.until) return kept.viewer;
    known.delete(hash);
    const { viewer, expires } = await verify();
    if (before !== undefined && before === reading()) {
      if (known.size >= MOST) known.delete(known.keys().next().value as string);
      known.set(hash, { viewer, until: Math.min(expires, Date.now() + LIFE), reading: before });
    }
    return viewer;
  };
}
