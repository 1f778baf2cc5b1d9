import { DomainError } from '@oversight/kernel';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface IssuerKeysOptions {
  readonly issuer: string;
  /** Where the keys are; without it the issuer's own description is asked. */
  readonly jwksUri?: string;
  readonly log: (error: unknown) => void;
  /** Milliseconds in which an unknown key does not make us ask again. */
  readonly cooldown?: number;
  /** Milliseconds after which the keys are read again, so that a withdrawn key goes. */
  readonly maxAge?: number;
}

/** What the key set says about a token; everything else it throws is about the issuer not answering. */
const ABOUT_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

/** The issuer's public keys. When it does not answer, those that are known go on being used. */
export function createIssuerKeys(options: IssuerKeysOptions): JWTVerifyGetKey {
  const { issuer, log, cooldown = 30_000, maxAge = 600_000 } = options;
  let opened: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined;
  let readAgainAt = 0;

  const open = async () => {
    const uri = new URL(options.jwksUri ?? (await discoverJwksUri(issuer)));
    return createRemoteJWKSet(uri, { cooldownDuration: cooldown, cacheMaxAge: Number.POSITIVE_INFINITY });
  };
  const keySet = () => {
    opened ??= open().catch((error) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };

  return async (header, token) => {
    try {
      const keys = await keySet();
      if (keys.jwks() === undefined) {
        readAgainAt = performance.now() + maxAge;
      } else if (performance.now() > readAgainAt) {
        readAgainAt = performance.now() + Math.min(cooldown, maxAge);
        keys.reload().then(() => {
          readAgainAt = performance.now() + maxAge;
        }, log);
      }
      return await keys(header, token);
    } catch (error) {
      if (ABOUT_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
      log(error);
      throw new DomainError('SERVICE_UNAVAILABLE', 'Access tokens cannot be checked now. Try again later.');
    }
  };
}

const Description = z.object({ issuer: z.string(), jwks_uri: z.url() });
const DISCOVERY_TIMEOUT = 5_000;

async function discoverJwksUri(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, {
    redirect: 'error',
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
