import type { AddressInfo } from 'node:net';
import { stopClockOn } from './clock.ts';
import type { ServiceConfig } from './config.ts';
import { leaveWhenTold } from './leave-when-told.ts';
import { logError } from './log.ts';
import { openService, type Service } from './service.ts';

/** A service as a process of its own: listens, tells its parent where, and leaves in good order. */
export async function runService<L>(
  service: Service<L>,
  config: ServiceConfig,
  log: (error: unknown) => void = logError(service.name),
): Promise<void> {
  if (config.AS_OF) stopClockOn(config.AS_OF);
  const opening = openService(service, {
    databaseUrl: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    passportKeys: config.PASSPORT_KEYS,
    introspection: config.INTROSPECTION,
    log,
  });
  leaveWhenTold(opening, log);
  const open = await opening;
  await open.app.listen({ host: config.HOST, port: config.PORT });
  process.send?.({ port: (open.app.server.address() as AddressInfo).port });
}
