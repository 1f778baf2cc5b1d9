import { errors, type JWTPayload, jwtVerify } from 'jose';
import { DomainError } from '../graph/errors.ts';
import type { ClaimPaths } from './claim-paths.ts';
import type { IssuerKeys } from './issuer-keys.ts';
import { onceInAWhile } from './sparing.ts';
import { isAccessToken } from './token-kind.ts';
import { rememberTokens } from './token-memory.ts';
import { anonymous, type Viewer } from './viewer.ts';
import { viewerOfClaims } from './viewer-of-claims.ts';

/** Only signatures by a private key that we cannot have: no `none`, no HMAC with a key that is public. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SKEW_SECONDS = 5;
/** How the subject of every made-up person begins. */
const DEMONSTRATION = 'demonstration:';

/** Who is asking, from the Authorization header; throws UNAUTHENTICATED, never takes a bad token for none. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

export interface AccessTokenOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: IssuerKeys;
  /** Where the issuer writes what we must know of a viewer; without it, in claims of our own names. */
  readonly claims?: ClaimPaths;
  /** Whether made-up persons may ask; never where the data is real. */
  readonly demonstration?: boolean;
  /** Told now and then why a token was refused, which its bearer is not. */
  readonly log?: (reason: string) => void;
}

/** Milliseconds between two such lines: anybody can send bad tokens. */
const PAUSE = 10_000;

export function createAuthenticate(options: AccessTokenOptions): Authenticate {
  const remember = rememberTokens(options.keys.reading);
  const mayLog = onceInAWhile(() => PAUSE);
  const note = (reason: string) => {
    if (mayLog()) options.log?.(`an access token was refused: ${reason}`);
  };
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('The Authorization header is not "Bearer" and a token.');
    return remember(token, async () => {
      const claims = await verify(token, options, note);
      const viewer = viewerOfClaims(claims, options.claims);
      if (viewer.subject.startsWith(DEMONSTRATION) && !options.demonstration) {
        note('its bearer is a person of the demonstration');
        throw notAccepted();
      }
      return { viewer, expires: Number(claims.exp) * 1000 };
    });
  };
}

async function verify(
  token: string,
  { issuer, audience, keys }: AccessTokenOptions,
  note: (reason: string) => void,
): Promise<JWTPayload> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    if (!isAccessToken(protectedHeader, payload)) {
      note('it is an ID, refresh or logout token, or bound to a key');
      throw notAccepted();
    }
    return payload;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof errors.JWTExpired) throw unauthenticated('The access token has expired.');
    // Other words of the library quote the token.
    note(error instanceof errors.JWTClaimValidationFailed ? error.message : (error as { code: string }).code);
    throw notAccepted();
  }
}

const unauthenticated = (refusal: string): DomainError => new DomainError('UNAUTHENTICATED', refusal);
const notAccepted = (): DomainError => unauthenticated('The access token is not accepted.');
