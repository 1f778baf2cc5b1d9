import {
  type CryptoKey,
  createLocalJWKSet,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Viewer } from './viewer.ts';

/** The header in which the gateway hands on who is asking. */
export const PASSPORT = 'passport';
export const REQUEST_ID = 'x-request-id';

const ALGORITHM = 'EdDSA';
const LIFE_SECONDS = 60;
const SKEW_SECONDS = 5;

/** Opens or refuses the passport that came with a request. */
export type PassportOffice = (passport: string, requestId: string) => Promise<Viewer | undefined>;

/** Only the gateway has the private key; a passport is for one subgraph, one request and one minute. */
export async function createSealer(privateKey: JWK) {
  const key = (await importJWK(privateKey, ALGORITHM)) as CryptoKey;
  return (viewer: Viewer, audience: string, requestId: string): Promise<string> =>
    new SignJWT({ viewer })
      .setProtectedHeader({ alg: ALGORITHM, ...(privateKey.kid && { kid: privateKey.kid }) })
      .setAudience(audience)
      .setJti(requestId)
      .setIssuedAt()
      .setExpirationTime(`${LIFE_SECONDS}s`)
      .sign(key);
}

/** A subgraph's side: public keys only, two at once while keys rotate. */
export function createPassportOffice(publicKeys: JSONWebKeySet, audience: string): PassportOffice {
  const keys = createLocalJWKSet(publicKeys);
  return async (passport, requestId) => {
    try {
      const { payload } = await jwtVerify<{ viewer: Viewer }>(passport, keys, {
        audience,
        algorithms: [ALGORITHM],
        maxTokenAge: LIFE_SECONDS,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ['jti', 'exp', 'viewer'],
      });
      return payload.jti === requestId ? payload.viewer : undefined;
    } catch {
      return undefined;
    }
  };
}
