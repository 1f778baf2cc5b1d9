import { join } from 'node:path';
import {
  flag,
  httpUrl,
  isProduction,
  jsonOf,
  PassportPrivateKey,
  port,
  readConfig,
  tokenVariables,
  UPLOAD_LIMIT,
} from '@oversight/kernel';
import { z } from 'zod';
import { corsOrigins } from './cors-origins.ts';

const subgraphUrls = jsonOf(z.record(z.string(), httpUrl));

const gatewayConfig = (production: boolean) =>
  z
    .object({
      HOST: z.string().default('127.0.0.1'),
      PORT: port.default(4000),
      /** The composed graph, a file. */
      SUPERGRAPH: z.string().default(join(import.meta.dirname, '../../schema/supergraph.graphql')),
      /** Where subgraphs are, by name, instead of what the supergraph says. */
      SUBGRAPH_URLS: production ? subgraphUrls : subgraphUrls.default({}),
      /** The Ed25519 key that seals passports, as a JWK; only the gateway has it. */
      PASSPORT_PRIVATE_KEY: jsonOf(PassportPrivateKey),
      ...tokenVariables(production),
      /** Whose pages may ask from a browser: origins, separated by commas; none without it. */
      CORS_ORIGINS: corsOrigins(production).default([]),
      INTROSPECTION: flag.default(false),
      /** Bytes of a request body at the most. */
      BODY_LIMIT: z.coerce.number().int().min(1024).default(1_048_576),
      /** Bytes of a file that is sent, at the most. */
      UPLOAD_LIMIT: z.coerce.number().int().min(1024).max(2_147_483_647).default(UPLOAD_LIMIT),
      /** Milliseconds a request may take; a passport lives 60 s and must outlive it. */
      REQUEST_TIMEOUT: z.coerce.number().int().min(100).max(55_000).default(30_000),
    })
    .transform((config) => ({ ...config, production }));
export type GatewayConfig = z.infer<ReturnType<typeof gatewayConfig>>;

export const readGatewayConfig = (environment: NodeJS.ProcessEnv): GatewayConfig =>
  readConfig(gatewayConfig(isProduction(environment)), environment);
