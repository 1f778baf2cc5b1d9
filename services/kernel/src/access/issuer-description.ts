import type { FetchImplementation } from 'jose';
import { z } from 'zod';

const Description = z.object({ issuer: z.string(), jwks_uri: z.url() });
const DISCOVERY_TIMEOUT = 5_000;

/** Where an issuer's keys are, as it says itself (OpenID Connect Discovery); throws when it says it of another. */
export async function discoverJwksUri(issuer: string, ask: FetchImplementation): Promise<string> {
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
