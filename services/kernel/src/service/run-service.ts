import { passportKeysIn } from '../access/passport-keys.ts';
import { stopClockOn } from './clock.ts';
import type { ServiceConfig } from './config.ts';
import { leaveWhenTold } from './leave-when-told.ts';
import { logError } from './log.ts';
import { startOrRefuse } from './refuse-start.ts';
import { sayWhere } from './say-where.ts';
import { type OpenService, openService, type Service, type WhoAsks } from './service.ts';
import { authenticateAsConfigured } from './token-variables.ts';

type Log = (error: unknown) => void;

/** What runs in the process beside the service, and ends before it does. */
export type Alongside<C> = (
  config: C,
  log: Log,
) => Promise<{ readonly close: () => Promise<void> } | undefined>;

/** A service as a process of its own: listens, tells its parent where, and leaves in good order. */
export const runService = <L extends object, C extends ServiceConfig>(
  service: Service<L>,
  readConfig: () => Promise<C>,
  log: Log = logError(service.name),
  alongside?: Alongside<C>,
): Promise<void> =>
  startOrRefuse(service.name, async () => {
    const config = await readConfig();
    if (config.AS_OF) stopClockOn(config.AS_OF);
    const opening = openBoth(service, config, log, alongside);
    leaveWhenTold(opening, log);
    const open = await opening;
    await open.app.listen({ host: config.HOST, port: config.PORT });
    sayWhere(service.name, open.app);
  });

const filesOf = ({ FILES_DIR: folder, FILES_S3: s3, UPLOAD_LIMIT: uploadLimit }: ServiceConfig) =>
  folder === undefined ? undefined : { folder, s3, uploadLimit };

async function openBoth<L extends object, C extends ServiceConfig>(
  service: Service<L>,
  config: C,
  log: Log,
  alongside?: Alongside<C>,
): Promise<OpenService> {
  const open = await openService(service, {
    ...whoAsks(config, log),
    databaseUrl: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    introspection: config.INTROSPECTION,
    files: filesOf(config),
    production: config.production,
    log,
  });
  const beside = await alongside?.(config, log).catch(async (error) => {
    await open.close();
    throw error;
  });
  return {
    ...open,
    async close() {
      await beside?.close();
      await open.close();
    },
  };
}

function whoAsks(config: ServiceConfig, log: Log): WhoAsks {
  const {
    OIDC_ISSUER,
    OIDC_AUDIENCE = '',
    PASSPORT_KEYS,
    PASSPORT_KEYS_FILE,
    ANONYMOUS,
    production,
  } = config;
  if (OIDC_ISSUER !== undefined) {
    const authenticate = authenticateAsConfigured({ ...config, OIDC_ISSUER, OIDC_AUDIENCE }, production, log);
    return { accessTokens: { authenticate, anonymous: ANONYMOUS } };
  }
  return { passportKeys: PASSPORT_KEYS ?? passportKeysIn(PASSPORT_KEYS_FILE as string, log) };
}
