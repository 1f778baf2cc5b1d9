import { readFile } from 'node:fs/promises';
import { allowOrigins, createGateway } from '@oversight/gateway';
import { createAuthenticate, createIssuerKeys, logError } from '@oversight/kernel';
import type { JWK } from 'jose';
import { AUDIENCE, type DemonstrationIssuer } from '../identity/demonstration-issuer.ts';
import { addTokenRoute } from '../identity/token-route.ts';
import { portRefusal } from './check-port.ts';
import type { RunningServices } from './start-services.ts';

const SUPERGRAPH = new URL('../../../../schema/supergraph.graphql', import.meta.url);

interface GatewayPlan {
  readonly host: string;
  readonly port: number;
  readonly introspection: boolean;
  readonly corsOrigins: readonly string[];
  readonly issuer: DemonstrationIssuer;
  readonly passportPrivateKey: JWK;
  readonly services: RunningServices;
}

/** The gateway over all services; those in this process are reached without a port. */
export async function startGateway({ issuer, services, ...plan }: GatewayPlan) {
  const log = logError('gateway');
  const gateway = await createGateway({
    supergraphSdl: await readFile(SUPERGRAPH, 'utf8'),
    authenticate: createAuthenticate({
      issuer: issuer.url,
      audience: AUDIENCE,
      keys: createIssuerKeys({ issuer: issuer.url, log }),
      demonstration: true,
    }),
    passportPrivateKey: plan.passportPrivateKey,
    subgraphUrls: services.urls,
    apps: services.apps,
    introspection: plan.introspection,
    corsOrigins: plan.corsOrigins,
    log,
  });
  gateway.app.register(
    async (demonstration) => {
      await allowOrigins(demonstration, plan.corsOrigins);
      addTokenRoute(demonstration, issuer);
    },
    { prefix: '/demonstration' },
  );
  await gateway.app.listen({ host: plan.host, port: plan.port }).catch((error) => {
    throw portRefusal(error, plan.port);
  });
  return gateway;
}
