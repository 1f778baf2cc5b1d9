import { isAbsolute, join } from 'node:path';
import { parseArgs } from 'node:util';
import { corsOrigins } from '@oversight/gateway/cors-origins';
import { flag, port } from '@oversight/kernel/config';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** The flags, each also a variable of the environment; a flag wins. */
const FLAGS = {
  port: { type: 'string', env: 'PORT', help: 'port of the gateway (4000)' },
  host: { type: 'string', env: 'HOST', help: 'address to listen on (127.0.0.1)' },
  data: { type: 'string', env: 'DATA_DIR', help: 'folder that keeps the database (.data)' },
  'database-url': {
    type: 'string',
    env: 'DATABASE_URL',
    help: 'a superuser’s connection to another PostgreSQL 17',
  },
  scale: { type: 'string', env: 'SCALE', help: 'how many times the usual demonstration, 1 to 50 (1)' },
  seed: { type: 'string', env: 'SEED', help: 'seed of the demonstration (20251021)' },
  'as-of': {
    type: 'string',
    env: 'AS_OF',
    help: 'day on which the demonstration ends and the clock stands, YYYY-MM-DD',
  },
  demo: { type: 'boolean', env: 'DEMO', help: '--no-demo: reference data only' },
  reference: { type: 'string', env: 'REFERENCE_DIR', help: 'folder with office-codes.csv' },
  processes: { type: 'boolean', env: 'PROCESSES', help: 'one process for every service' },
  'cors-origins': {
    type: 'string',
    env: 'CORS_ORIGINS',
    help: 'origins whose pages may ask from a browser, separated by commas (none)',
  },
  introspection: { type: 'boolean', env: 'INTROSPECTION', help: '--no-introspection: hide the schema' },
  help: { type: 'boolean', env: '', help: 'this text' },
} as const;

/** A folder named without a path is meant from where the command was typed. */
const folder = z.string().transform((path) => (isAbsolute(path) ? path : join(process.cwd(), path)));
const yes = z.union([z.boolean(), flag]);

/** Whoever connects decodes the parts of the address. */
function isReadable(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

const Settings = z.object({
  port: port.default(4000),
  host: z.string().min(1).default('127.0.0.1'),
  data: folder.prefault('.data'),
  'database-url': z
    .url({ protocol: /^postgres(ql)?$/ })
    .refine(isReadable, 'a % in its name or password is written %25')
    .optional(),
  scale: z.coerce.number().int().min(1).max(50).optional(),
  seed: z.coerce.number().int().optional(),
  'as-of': z.iso.date().optional(),
  demo: yes.optional(),
  reference: folder.optional(),
  processes: yes.default(false),
  'cors-origins': corsOrigins(false).default([]),
  introspection: yes.default(true),
  help: yes.default(false),
});
export type Settings = z.infer<typeof Settings>;

export const HELP = `Usage: pnpm start [flags]\n${Object.entries(FLAGS)
  .map(([name, { env, help }]) => `  --${name.padEnd(14)} ${(env || '').padEnd(15)} ${help}`)
  .join('\n')}\n`;

/** Flags and environment, checked; everything wrong is said in one message. */
export function readSettings(args: string[], environment: NodeJS.ProcessEnv): Settings {
  const given = { ...fromEnvironment(environment), ...fromFlags(args) };
  const { data, error } = Settings.safeParse(given);
  if (error) {
    const wrong = error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; ');
    throw new Refusal('BAD_FLAG', `${wrong}. See --help.`);
  }
  return data;
}

const fromEnvironment = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    Object.entries(FLAGS).flatMap(([name, { env }]) => {
      const value = env ? environment[env] : undefined;
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

function fromFlags(args: string[]) {
  // pnpm hands its own "--" on.
  const own = args.filter((arg) => arg !== '--');
  try {
    return parseArgs({ args: own, options: FLAGS, allowNegative: true, strict: true }).values;
  } catch (error) {
    throw new Refusal('BAD_FLAG', `${(error as Error).message.split('. ')[0]}. See --help.`);
  }
}
