import {
  type CryptoKey,
  createLocalJWKSet,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTVerifyGetKey,
  jwtVerify,
  SignJWT,
} from 'jose';
import type { Doorkeeper } from './doorkeeper.ts';
import type { Viewer } from './viewer.ts';

/** The header in which the gateway hands on who is asking. */
export const PASSPORT = 'passport';
export const REQUEST_ID = 'x-request-id';

const ALGORITHM = 'EdDSA';
const LIFE_SECONDS = 60;
const SKEW_SECONDS = 5;

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

/** Public keys only, two at once while they rotate: as a set, or looked up each time. */
export type PassportKeySource = JSONWebKeySet | JWTVerifyGetKey;

/** A subgraph's side. */
export function createPassportDoorkeeper(source: PassportKeySource, audience: string): Doorkeeper {
  const keys = typeof source === 'function' ? source : createLocalJWKSet(source);
  return async (headers) => {
    const requestId = String(headers[REQUEST_ID] ?? '');
    try {
      const { payload } = await jwtVerify<{ viewer: Viewer }>(String(headers[PASSPORT] ?? ''), keys, {
        audience,
        algorithms: [ALGORITHM],
        maxTokenAge: LIFE_SECONDS,
        clockTolerance: SKEW_SECONDS,
        requiredClaims: ['jti', 'exp', 'viewer'],
      });
      return payload.jti === requestId ? { viewer: payload.viewer, requestId } : undefined;
    } catch {
      return undefined;
    }
  };
}
