import { once } from 'node:events';
import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';

const json = <T>(what: string) =>
  z.string().transform((text, context): T => {
    try {
      return JSON.parse(text) as T;
    } catch {
      context.addIssue({ code: 'custom', message: `is not JSON (${what} expected)` });
      return z.NEVER;
    }
  });

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const port = z.coerce.number().int().min(0).max(65535);

const ServiceConfig = z.object({
  DATABASE_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(10),
  /** Public keys of the gateway, as a JWK set. */
  PASSPORT_KEYS: json<JSONWebKeySet>('a JWK set'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(0),
  INTROSPECTION: flag.default(false),
  /** A fixed day for the rules, "2026-06-30": demonstrations only. */
  AS_OF: z.iso.date().optional(),
});
export type ServiceConfig = z.infer<typeof ServiceConfig>;

/** Every variable that is wrong, in one message; a process with a wrong configuration does not start. */
export function readConfig<T>(schema: z.ZodType<T>, environment: NodeJS.ProcessEnv): T {
  const { data, error } = schema.safeParse(environment);
  if (error) {
    const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new ConfigError(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  return data;
}

export class ConfigError extends Error {
  readonly code = 'WRONG_CONFIGURATION';
}

/** Said in a child's environment whose parent sends the rest later, when the child has loaded its code. */
export const TOLD_BY_PARENT = { CONFIGURATION: 'parent' };

export async function readServiceConfig(environment: NodeJS.ProcessEnv): Promise<ServiceConfig> {
  const told = environment.CONFIGURATION === TOLD_BY_PARENT.CONFIGURATION;
  return readConfig(ServiceConfig, told ? (await once(process, 'message'))[0] : environment);
}
