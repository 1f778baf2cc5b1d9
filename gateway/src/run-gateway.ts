import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { leaveWhenTold, logError } from '@oversight/kernel';
import { createAuthenticate } from './access-token.ts';
import type { GatewayConfig } from './gateway-config.ts';
import { createIssuerKeys } from './issuer-keys.ts';
import { createGateway } from './server.ts';

/** Past the deadline of every request under way, whoever is still connected is only slow. */
const GRACE = 2_000;

/** The gateway as a process of its own: listens, tells its parent where, and leaves in good order. */
export async function runGateway(config: GatewayConfig): Promise<void> {
  const log = logError('gateway');
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE: audience, OIDC_JWKS_URI: jwksUri } = config;
  const starting = createGateway({
    supergraphSdl: await readFile(config.SUPERGRAPH, 'utf8'),
    authenticate: createAuthenticate({ issuer, audience, keys: createIssuerKeys({ issuer, jwksUri, log }) }),
    passportPrivateKey: config.PASSPORT_PRIVATE_KEY,
    subgraphUrls: config.SUBGRAPH_URLS,
    introspection: config.INTROSPECTION,
    bodyLimit: config.BODY_LIMIT,
    requestTimeout: config.REQUEST_TIMEOUT,
    log,
  });
  leaveWhenTold(starting, log, config.REQUEST_TIMEOUT + GRACE);
  const gateway = await starting;
  await gateway.app.listen({ host: config.HOST, port: config.PORT });
  process.send?.({ port: (gateway.app.server.address() as AddressInfo).port });
}
