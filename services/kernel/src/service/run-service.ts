import { passportKeysIn } from '../access/passport-keys.ts';
import { stopClockOn } from './clock.ts';
import type { ServiceConfig } from './config.ts';
import { leaveWhenTold } from './leave-when-told.ts';
import { logError } from './log.ts';
import { startOrRefuse } from './refuse-start.ts';
import { sayWhere } from './say-where.ts';
import { openService, type Service, type WhoAsks } from './service.ts';
import { authenticateAsConfigured } from './token-variables.ts';

type Log = (error: unknown) => void;

/** A service as a process of its own: listens, tells its parent where, and leaves in good order. */
export const runService = <L extends object>(
  service: Service<L>,
  readConfig: () => Promise<ServiceConfig>,
  log: Log = logError(service.name),
): Promise<void> =>
  startOrRefuse(service.name, async () => {
    const config = await readConfig();
    if (config.AS_OF) stopClockOn(config.AS_OF);
    const opening = openService(service, {
      ...whoAsks(config, log),
      databaseUrl: config.DATABASE_URL,
      poolSize: config.DATABASE_POOL_SIZE,
      introspection: config.INTROSPECTION,
      files: filesOf(config),
      production: config.production,
      log,
    });
    leaveWhenTold(opening, log);
    const open = await opening;
    await open.app.listen({ host: config.HOST, port: config.PORT });
    sayWhere(service.name, open.app);
  });

const filesOf = ({ FILES_DIR: folder, FILES_S3: s3, UPLOAD_LIMIT: uploadLimit }: ServiceConfig) =>
  folder === undefined ? undefined : { folder, s3, uploadLimit };

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
