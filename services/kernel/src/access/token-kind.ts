import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** What only tokens of another use carry: an ID token is for the client that signed somebody in, not for us. */
const OF_OTHER_USES = ['nonce', 'at_hash', 'c_hash', 's_hash', 'events'];

/** Whether a token that was verified is an access token, and its bearer enough. */
export function isAccessToken({ typ }: JWTHeaderParameters, claims: JWTPayload): boolean {
  const media = typ?.toLowerCase().replace(/^application\//, '');
  if (media !== undefined && media !== 'at+jwt' && media !== 'jwt') return false;
  // Bound to a key whose proof we do not ask for: whoever stole it would be its bearer.
  if (claims.cnf !== undefined) return false;
  // Keycloak says in the payload what each token is, and its older access tokens have a nonce too.
  if (claims.typ !== undefined) return claims.typ === 'Bearer';
  return media === 'at+jwt' || !seemsOfAnotherUse(claims);
}

/** Of a token that does not say what it is. */
const seemsOfAnotherUse = (claims: JWTPayload): boolean =>
  OF_OTHER_USES.some((name) => claims[name] !== undefined) ||
  (claims.azp !== undefined && [claims.aud].flat().every((audience) => audience === claims.azp));
