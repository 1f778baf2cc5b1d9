import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Listr, ListrLogger, type ListrTask } from 'listr2';
import { type Databases, databasesBeside, databasesOn } from './database/databases.ts';
import { loginSecrets } from './database/login-secrets.ts';
import { FILES_FOLDER } from './database/own-folder.ts';
import type { DemonstrationRecord } from './demonstration/demonstration-record.ts';
import type { PassportKeys } from './identity/passport-keys.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { checkPort } from './serve/check-port.ts';
import { type ChildService, forkService } from './serve/child-service.ts';
import type { RunningServices } from './serve/start-services.ts';
import type { Settings } from './settings.ts';
import type { Undo } from './undo.ts';

export interface StartedGraph {
  readonly port: number;
  readonly record: DemonstrationRecord;
}

interface Progress extends StartedGraph {
  port: number;
  record: DemonstrationRecord;
  parts: typeof import('./parts.ts');
  sealed: ChildService;
  databases: Databases;
  keys: PassportKeys;
  services: Promise<RunningServices>;
}

/** Database, tables, data, services, gateway: each step says what it does and how long it took. */
export async function startGraph(
  settings: Settings,
  undo: Undo,
  onDeath: (name: string) => void,
): Promise<StartedGraph> {
  undo.signal.throwIfAborted();
  await checkPort(settings.host, settings.port);
  const passwordOf = loginSecrets(settings.data);
  const steps = new Listr<Progress>(
    whileOpen(undo, [
      {
        title: settings['database-url'] ? 'Database' : 'Embedded PostgreSQL',
        task: async (context, step) => {
          // Code takes longer to load than a kept database to start: both processes load it meanwhile.
          context.sealed = forkService('whistleblowing', onDeath, undo);
          const parts = import('./parts.ts');
          context.databases = await openDatabaseServer(settings, undo, (line) => {
            step.output = line;
          });
          context.parts = await parts;
        },
      },
      {
        title: 'Roles and tables',
        task: async (context, step) => {
          const { prepareDatabases, decideDemonstration, today } = context.parts;
          const ran = await prepareDatabases(context.databases, passwordOf, (line) => {
            step.output = line;
          });
          context.record = await decideDemonstration(context.databases, settings, today());
          step.title += ` (${ran} migrations)`;
        },
      },
      {
        title: 'Reference data',
        task: async (context, step) => {
          const { loadReferenceData } = context.parts;
          // Services need the tables only: they open while the data is loaded.
          context.services = openServices(context);
          // Whoever waits for them hears of a failure; until then nobody is listening.
          context.services.catch(() => {});
          const offices = await loadReferenceData(context.databases, settings.reference);
          step.title += ` (${offices} offices)`;
        },
      },
      {
        title: 'Demonstration data (SINTETIS)',
        task: async ({ parts, databases, record }, step) => {
          const rows = await parts.loadDemonstrationData(
            databases,
            record,
            join(settings.data, FILES_FOLDER),
          );
          step.title += record.loaded ? (rows > 0 ? ` (${rows} rows)` : ' (kept)') : ': none';
        },
      },
      { title: 'Subgraphs', task: ({ services }) => services.then(() => {}) },
      {
        title: 'Gateway',
        task: async (context) => {
          const issuer = await context.parts.startDemonstrationIssuer();
          undo.add('issuer', () => issuer.stop());
          const gateway = await context.parts.startGateway({
            ...settings,
            corsOrigins: settings['cors-origins'],
            issuer,
            passportPrivateKey: context.keys.privateKey,
            services: await context.services,
          });
          undo.add('gateway', () => gateway.close());
          context.port = (gateway.app.server.address() as AddressInfo).port;
        },
      },
      {
        title: 'Reminders',
        task: async ({ parts, databases, port }) => {
          const worker = await parts.startReminders({ databases, passwordOf, host: settings.host, port });
          undo.add('worker', () => worker.close());
        },
      },
    ]),
    {
      // Its own handler would end the process before anything is closed.
      registerSignalListeners: false,
      fallbackRenderer: 'simple',
      rendererOptions: { timer: TIMER, showErrorMessage: false },
      // Progress is no error: the one line that is goes to standard error, at the end.
      fallbackRendererOptions: { timer: TIMER, logger: new ListrLogger({ useIcons: true, toStderr: [] }) },
    },
  );

  async function openServices(context: Progress): Promise<RunningServices> {
    const { stopClockOn, makePassportKeys, startServices } = context.parts;
    const { databases, record, sealed } = context;
    const asOf = record.pinned ? record.asOf : undefined;
    if (asOf) stopClockOn(asOf);
    context.keys = await makePassportKeys();
    const passportKeys = context.keys.publicKeys;
    const { processes } = settings;
    const filesDir = join(settings.data, FILES_FOLDER);
    return startServices(
      { databases, passwordOf, passportKeys, filesDir, processes, asOf, sealed, onDeath },
      undo,
    );
  }

  return steps.run({} as Progress);
}

async function openDatabaseServer(
  settings: Settings,
  undo: Undo,
  report: (line: string) => void,
): Promise<Databases> {
  if (settings['database-url']) return databasesBeside(settings['database-url']);
  const postgres = await startPostgres({
    dataDir: settings.data,
    log: report,
    signal: undo.signal,
  });
  undo.add('PostgreSQL', () => postgres.stop());
  return databasesOn(postgres.connectionString);
}

/** Ctrl-C lets no further step begin. */
const whileOpen = (undo: Undo, tasks: ListrTask<Progress>[]): ListrTask<Progress>[] =>
  tasks.map((each) => ({
    ...each,
    task: (context, step) => {
      undo.signal.throwIfAborted();
      return each.task(context, step);
    },
  }));

/** Every finished step shows its seconds. */
const TIMER = {
  condition: () => true,
  field: (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`,
  format: () => (text: string | undefined) => text ?? '',
};
