import 'reflect-metadata';
import { createAuthenticate, createIssuerKeys, createSealer } from '@oversight/kernel';
import { startIssuer } from '@oversight/kernel/testing';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { exportJWK, generateKeyPair } from 'jose';
import { createGateway, type GatewayOptions } from '../server.ts';
import { meetings, organisations, whistleblowing } from './sources.ts';
import { startSubgraph } from './subgraph.ts';

const SOURCES = [organisations, meetings, whistleblowing];

/** Composed with addresses where nobody answers, so that what is reached was told to the gateway. */
export function composeTiny(): string {
  const result = composeServices(
    SOURCES.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid/graphql` })),
  );
  assertCompositionSuccess(result);
  return result.supergraphSdl;
}

interface TinyGraphOptions extends Partial<GatewayOptions> {
  /** Subgraphs are asked without HTTP. */
  readonly sameProcess?: boolean;
}

/** Three subgraphs and an issuer on loopback, and the gateway in front of them, not listening. */
export async function startTinyGraph({ sameProcess, ...options }: TinyGraphOptions = {}) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const passportPrivateKey = await exportJWK(privateKey);
  const keys = { keys: [await exportJWK(publicKey)] };
  const issuer = await startIssuer();
  await issuer.addKey('first');
  const started = await Promise.all(SOURCES.map((source) => startSubgraph(source, keys)));
  const logged: string[] = [];
  const log = (error: unknown) => logged.push(error instanceof Error ? String(error.stack) : String(error));
  const gateway = await createGateway({
    supergraphSdl: composeTiny(),
    ...(sameProcess
      ? { apps: Object.fromEntries(started.map(({ name, app }) => [name, app])) }
      : { subgraphUrls: Object.fromEntries(started.map(({ name, url }) => [name, url])) }),
    authenticate: createAuthenticate({
      issuer: issuer.url,
      audience: issuer.audience,
      keys: createIssuerKeys({ issuer: issuer.url, log }),
    }),
    passportPrivateKey,
    log,
    ...options,
  });
  const subgraphs = Object.fromEntries(started.map((subgraph) => [subgraph.name, subgraph]));

  return {
    ...gateway,
    issuer,
    logged,
    seal: await createSealer(passportPrivateKey),
    subgraph: (name: string) => subgraphs[name] as (typeof started)[number],
    async ask(query: string, headers: Record<string, string> = {}, more: Record<string, unknown> = {}) {
      const reply = await gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query, ...more },
      });
      return { status: reply.statusCode, headers: reply.headers, ...JSON.parse(reply.body) };
    },
    async close() {
      await gateway.close();
      await Promise.all(started.map((subgraph) => subgraph.close()));
      await issuer.close();
    },
  };
}

export type TinyGraph = Awaited<ReturnType<typeof startTinyGraph>>;
