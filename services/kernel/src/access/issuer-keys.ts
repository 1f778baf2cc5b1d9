import { setTimeout } from 'node:timers/promises';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose';
import { z } from 'zod';
import { DomainError } from '../graph/errors.ts';

export interface IssuerKeysOptions {
  readonly issuer: string;
  /** Where the keys are; without it the issuer's own description is asked. */
  readonly jwksUri?: string;
  readonly log: (error: unknown) => void;
  /** Milliseconds in which an unknown key does not make us ask again, whatever the issuer answered. */
  readonly cooldown?: number;
  /** Milliseconds after which the keys are read again, so that a withdrawn key goes. */
  readonly maxAge?: number;
}

/** What the key set says about a token; everything else it throws is about the issuer not answering. */
const ABOUT_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** Without any key nobody is served, so an issuer that did not answer is asked again soon. */
const RETRY = 1_000;

/** Milliseconds for which requests wait for keys to be read again; then those that are known have to do. */
const PATIENCE = 1_000;

/** Finds the key of a token; another reading is another set of keys, in which one may be missing. */
export type IssuerKeys = JWTVerifyGetKey & { readonly reading: () => unknown };

/** The issuer's public keys. When it does not answer, those that are known go on being used. */
export function createIssuerKeys(options: IssuerKeysOptions): IssuerKeys {
  const { issuer, log, cooldown = 30_000, maxAge = 600_000 } = options;
  let opened: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let readAgainAt = 0;
  let reloading: Promise<void> | undefined;
  const known: JWKSCacheInput = {};

  const describe = sparing(() => Math.min(cooldown, RETRY));
  const open = async () => {
    const uri = new URL(options.jwksUri ?? (await discoverJwksUri(issuer, describe)));
    return createRemoteJWKSet(uri, {
      cooldownDuration: cooldown,
      cacheMaxAge: Number.POSITIVE_INFINITY,
      [jwksCache]: known,
      [customFetch]: sparing(() => (known.jwks ? cooldown : Math.min(cooldown, RETRY))),
    });
  };
  const note = (error: unknown) => {
    if (!(error instanceof AskedLately)) log(error);
  };
  const keySet = () => {
    opened ??= open().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      const keys = await keySet();
      if (known.jwks === undefined) {
        readAgainAt = performance.now() + maxAge;
      } else if (performance.now() > readAgainAt) {
        // Whoever comes meanwhile waits too: by a key that was withdrawn nobody is let in any more.
        reloading ??= keys
          .reload()
          .then(
            () => maxAge,
            (error) => {
              note(error);
              return Math.min(cooldown, maxAge);
            },
          )
          .then((pause) => {
            readAgainAt = performance.now() + pause;
            reloading = undefined;
          });
        await Promise.race([reloading, setTimeout(PATIENCE)]);
      }
      return await keys(header, token);
    } catch (error) {
      if (ABOUT_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
      note(error);
      throw new DomainError('SERVICE_UNAVAILABLE', 'Access tokens cannot be checked now. Try again later.');
    }
  };
  return Object.assign(find, { reading: () => known.jwks });
}

const Description = z.object({ issuer: z.string(), jwks_uri: z.url() });
const DISCOVERY_TIMEOUT = 5_000;

async function discoverJwksUri(issuer: string, ask: FetchImplementation): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await ask(address, {
    method: 'GET',
    headers: new Headers({ accept: 'application/json' }),
    redirect: 'manual',
    signal: AbortSignal.timeout(DISCOVERY_TIMEOUT),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const description = Description.parse(await response.json());
  if (description.issuer !== issuer) throw new Error(`${address} describes another issuer`);
  if (issuer.startsWith('https:') && !description.jwks_uri.startsWith('https:')) {
    throw new Error(`${address} offers keys without https`);
  }
  return description.jwks_uri;
}

class AskedLately extends Error {}

/** Asks at most once in a while: made-up keys must not hammer an issuer, least of all one that is in trouble. */
function sparing(pause: () => number): FetchImplementation {
  let quietUntil = 0;
  return async (address, options) => {
    if (performance.now() < quietUntil) throw new AskedLately('the issuer did not answer just now');
    quietUntil = performance.now() + pause();
    return fetch(address, options);
  };
}
