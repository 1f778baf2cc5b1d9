import { OAuth2Server, type TokenRequestIncomingMessage } from 'oauth2-mock-server';
import { claimsOf } from './personas.ts';

export const AUDIENCE = 'oversight-graph';
const LIFE_SECONDS = 8 * 3600;

export interface DemonstrationIssuer {
  readonly url: string;
  /** An access token; undefined when there is no such persona. */
  tokenFor(persona: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** An OIDC issuer for the demonstration: anybody who reaches it may be anybody. Never for real data. */
export async function startDemonstrationIssuer(): Promise<DemonstrationIssuer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  // OAuth clients ask at the token endpoint with a persona as their client id.
  server.service.on(
    'beforeTokenSigning',
    (token: { payload: object }, request: TokenRequestIncomingMessage) => {
      const claims = claimsOf(String(request.body?.client_id ?? ''));
      if (claims) Object.assign(token.payload, claims, { aud: AUDIENCE });
    },
  );
  return {
    url: server.issuer.url as string,
    async tokenFor(persona) {
      const claims = claimsOf(persona);
      return (
        claims &&
        server.issuer.buildToken({
          expiresIn: LIFE_SECONDS,
          scopesOrTransform: (_, payload) => void Object.assign(payload, claims, { aud: AUDIENCE }),
        })
      );
    },
    stop: () => server.stop(),
  };
}
