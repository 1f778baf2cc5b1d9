import { setTimeout } from 'node:timers/promises';
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose';
import { DomainError } from '../graph/errors.ts';
import { discoverJwksUri } from './issuer-description.ts';
import { AskedLately, sparing } from './sparing.ts';

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

  const reload = async (keys: Awaited<ReturnType<typeof open>>) => {
    let pause = maxAge;
    try {
      await keys.reload();
    } catch (error) {
      note(error);
      pause = Math.min(cooldown, maxAge);
    }
    readAgainAt = performance.now() + pause;
    reloading = undefined;
  };

  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      const keys = await keySet();
      if (known.jwks === undefined) {
        readAgainAt = performance.now() + maxAge;
      } else if (performance.now() > readAgainAt) {
        // Whoever comes meanwhile waits too: by a key that was withdrawn nobody is let in any more.
        reloading ??= reload(keys);
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
