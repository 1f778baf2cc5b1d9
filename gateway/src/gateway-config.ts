import { join } from 'node:path';
import { flag, port, readConfig } from '@oversight/kernel';
import { z } from 'zod';

const jsonOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const httpsUrl = z.url({ protocol: /^https$/, error: 'must be an https address in production' });

const PrivateKey = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().optional(),
});

const gatewayConfig = (issuerUrl: typeof httpUrl) =>
  z.object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(4000),
    /** The composed graph, a file. */
    SUPERGRAPH: z.string().default(join(import.meta.dirname, '../../schema/supergraph.graphql')),
    /** Where subgraphs are, by name, instead of what the supergraph says. */
    SUBGRAPH_URLS: jsonOf(z.record(z.string(), httpUrl)).default({}),
    /** The Ed25519 key that seals passports, as a JWK; only the gateway has it. */
    PASSPORT_PRIVATE_KEY: jsonOf(PrivateKey),
    OIDC_ISSUER: issuerUrl,
    OIDC_AUDIENCE: z.string().min(1),
    /** Where the issuer's keys are; found through the issuer's own description when absent. */
    OIDC_JWKS_URI: issuerUrl.optional(),
    INTROSPECTION: flag.default(false),
    /** Bytes of a request body at the most. */
    BODY_LIMIT: z.coerce.number().int().min(1024).default(1_048_576),
    /** Milliseconds a request may take; a passport lives 60 s and must outlive it. */
    REQUEST_TIMEOUT: z.coerce.number().int().min(100).max(55_000).default(30_000),
  });
export type GatewayConfig = z.infer<ReturnType<typeof gatewayConfig>>;

export const readGatewayConfig = (environment: NodeJS.ProcessEnv): GatewayConfig =>
  readConfig(gatewayConfig(environment.NODE_ENV === 'production' ? httpsUrl : httpUrl), environment);
