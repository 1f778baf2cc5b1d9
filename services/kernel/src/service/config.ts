import { once } from 'node:events';
import { z } from 'zod';
import { PassportKeys } from '../access/passport-keys.ts';
import { UPLOAD_LIMIT } from '../files/open-files.ts';
import { S3Settings } from '../files/s3-settings.ts';
import { tokenVariables } from './token-variables.ts';
import { flag, isProduction, jsonOf, port, readConfig, TOLD_BY_PARENT } from './variables.ts';

const WAYS = ['PASSPORT_KEYS', 'PASSPORT_KEYS_FILE', 'OIDC_ISSUER'] as const;

/** All that is wrong is said at once. */
const ALSO_WHEN_OTHERS_ARE_WRONG = () => true;

const serviceConfig = (production: boolean) => {
  const { OIDC_ISSUER, OIDC_AUDIENCE, OIDC_JWKS_URI, OIDC_CLAIMS } = tokenVariables(production);
  return z
    .object({
      DATABASE_URL: z.url(),
      DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(10),
      /** Public keys of the gateway, as a JWK set: two while they rotate. */
      PASSPORT_KEYS: jsonOf(PassportKeys).optional(),
      /** A file that holds them, and is read again when it changes. */
      PASSPORT_KEYS_FILE: z.string().min(1).optional(),
      /** Instead of passports, access tokens themselves: another router stands in front. */
      OIDC_ISSUER: OIDC_ISSUER.optional(),
      OIDC_AUDIENCE: OIDC_AUDIENCE.optional(),
      OIDC_JWKS_URI,
      OIDC_CLAIMS,
      /** Whether a request without a token is the public's. */
      ANONYMOUS: flag.default(false),
      /** A folder for files: those that arrive, and those that are kept unless a bucket is named. */
      FILES_DIR: z.string().min(1).optional(),
      /** A bucket for those that are kept, as JSON. */
      FILES_S3: jsonOf(S3Settings).optional(),
      /** Bytes of a file at the most. */
      UPLOAD_LIMIT: z.coerce.number().int().min(1024).max(2_147_483_647).default(UPLOAD_LIMIT),
      HOST: z.string().default('127.0.0.1'),
      PORT: port.default(0),
      INTROSPECTION: flag.default(false),
      /** A fixed day for the rules, "2026-06-30": demonstrations only. */
      AS_OF: z.iso
        .date()
        .optional()
        .refine((day) => !production || day === undefined, 'the clock does not stand still in production'),
    })
    .refine((config) => WAYS.filter((way) => config[way] !== undefined).length === 1, {
      path: [WAYS.join(', ')],
      error: 'exactly one must say how it is known who asks',
      when: ALSO_WHEN_OTHERS_ARE_WRONG,
    })
    .refine((config) => config.OIDC_ISSUER === undefined || config.OIDC_AUDIENCE !== undefined, {
      path: ['OIDC_AUDIENCE'],
      error: 'must say for whom tokens are, beside OIDC_ISSUER',
      when: ALSO_WHEN_OTHERS_ARE_WRONG,
    })
    .transform((config) => ({ ...config, production }));
};
export type ServiceConfig = z.infer<ReturnType<typeof serviceConfig>>;

/** The variables of a service; `own` are those that no other service has. */
export async function readServiceConfig<Own extends object = object>(
  environment: NodeJS.ProcessEnv,
  own: z.ZodType<Own> = z.object({}) as never,
): Promise<ServiceConfig & Own> {
  const told = environment.CONFIGURATION === TOLD_BY_PARENT.CONFIGURATION;
  return readConfig(
    z.intersection(serviceConfig(isProduction(environment)), own),
    told ? (await once(process, 'message'))[0] : environment,
  );
}
