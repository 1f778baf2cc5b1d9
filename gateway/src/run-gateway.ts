import { readFile } from 'node:fs/promises';
import {
  authenticateAsConfigured,
  leaveWhenTold,
  logError,
  sayWhere,
  startOrRefuse,
} from '@oversight/kernel';
import type { GatewayConfig } from './gateway-config.ts';
import { createGateway } from './server.ts';

/** Past the deadline of every request under way, whoever is still connected is only slow. */
const GRACE = 2_000;

/** The gateway as a process of its own: listens, tells its parent where, and leaves in good order. */
export const runGateway = (readConfig: () => GatewayConfig): Promise<void> =>
  startOrRefuse('gateway', async () => {
    const config = readConfig();
    const log = logError('gateway');
    const starting = createGateway({
      supergraphSdl: await readFile(config.SUPERGRAPH, 'utf8'),
      authenticate: authenticateAsConfigured(config, config.production, log),
      passportPrivateKey: config.PASSPORT_PRIVATE_KEY,
      subgraphUrls: config.SUBGRAPH_URLS,
      addressesRequired: config.production,
      corsOrigins: config.CORS_ORIGINS,
      introspection: config.INTROSPECTION,
      bodyLimit: config.BODY_LIMIT,
      requestTimeout: config.REQUEST_TIMEOUT,
      uploadLimit: config.UPLOAD_LIMIT,
      log,
    });
    leaveWhenTold(starting, log, config.REQUEST_TIMEOUT + GRACE);
    const gateway = await starting;
    await gateway.app.listen({ host: config.HOST, port: config.PORT });
    sayWhere('gateway', gateway.app);
  });
