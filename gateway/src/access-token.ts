import { anonymous, DomainError, type Viewer } from '@oversight/kernel';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { viewerOfClaims } from './viewer-of-claims.ts';

/** Only signatures by a private key that we cannot have: no `none`, no HMAC with a key that is public. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SKEW_SECONDS = 5;

/** Who is asking, from the Authorization header; throws UNAUTHENTICATED, never takes a bad token for none. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

export interface AccessTokenOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

export function createAuthenticate(options: AccessTokenOptions): Authenticate {
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header is not "Bearer" and a token.');
    return viewerOfClaims(await verify(token, options));
  };
}

async function verify(token: string, { issuer, audience, keys }: AccessTokenOptions): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    return payload;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unauthenticated(
      error instanceof errors.JWTExpired
        ? 'The access token has expired.'
        : 'The access token is not accepted.',
    );
  }
}

const unauthenticated = (refusal: string): DomainError => new DomainError('UNAUTHENTICATED', refusal);
