import { z } from 'zod';
import { type Authenticate, createAuthenticate } from '../access/access-token.ts';
import { ClaimPaths } from '../access/claim-paths.ts';
import { createIssuerKeys } from '../access/issuer-keys.ts';
import { httpUrl, jsonOf, remoteUrl } from './variables.ts';

/** By which access tokens are verified, the same for the gateway and for a service that takes them itself. */
export const tokenVariables = (production: boolean) => {
  const issuerUrl = production ? remoteUrl : httpUrl;
  return {
    OIDC_ISSUER: issuerUrl,
    OIDC_AUDIENCE: z.string().min(1),
    /** Where the issuer's keys are; found through the issuer's own description when absent. */
    OIDC_JWKS_URI: issuerUrl.optional(),
    /** In which claims the issuer writes what we must know, as JSON, where they are not named as ours. */
    OIDC_CLAIMS: jsonOf(ClaimPaths).optional(),
  };
};

interface TokenConfig {
  readonly OIDC_ISSUER: string;
  readonly OIDC_AUDIENCE: string;
  readonly OIDC_JWKS_URI?: string;
  readonly OIDC_CLAIMS?: ClaimPaths;
}

export const authenticateAsConfigured = (
  { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URI: jwksUri, OIDC_CLAIMS: claims }: TokenConfig,
  production: boolean,
  log: (error: unknown) => void,
): Authenticate =>
  createAuthenticate({
    issuer,
    audience,
    claims,
    keys: createIssuerKeys({ issuer, jwksUri, log }),
    demonstration: !production,
    log,
  });
