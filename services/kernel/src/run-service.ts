import type { AddressInfo } from 'node:net';
import { setClock } from './clock.ts';
import type { ServiceConfig } from './config.ts';
import { logError } from './log.ts';
import { openService, type Service } from './service.ts';

/** A service as a process of its own: listens, tells its parent where, and leaves in good order. */
export async function runService<L>(service: Service<L>, config: ServiceConfig): Promise<void> {
  if (config.AS_OF) setClock(new Date(`${config.AS_OF}T12:00:00+07:00`));
  const log = logError(service.name);
  const open = await openService(service, {
    databaseUrl: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL_SIZE,
    passportKeys: config.PASSPORT_KEYS,
    introspection: config.INTROSPECTION,
    log,
  });
  await open.app.listen({ host: config.HOST, port: config.PORT });
  const leave = () => {
    void open.close().then(
      () => process.exit(0),
      (error) => {
        log(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', leave);
  // A child of the standalone graph is told by its parent; when the parent is gone there is nobody to serve.
  process.once('disconnect', leave);
  process.once('SIGINT', process.send ? () => {} : leave);
  process.send?.({ port: (open.app.server.address() as AddressInfo).port });
}
