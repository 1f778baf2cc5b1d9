import { findBinaries } from './binaries.ts';
import { createCluster, hasCluster, readPassword } from './cluster.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { settleInheritance } from './inheritance.ts';
import { SUPERUSER } from './initdb.ts';
import { claimInstance } from './instance-lock.ts';
import { refusalFromSystem } from './refusals.ts';
import { HOST, launchServer } from './server.ts';
import { openServerLog } from './server-log.ts';
import { serverUserFor } from './server-user.ts';
import { removeStaged } from './staged-binaries.ts';
import { makeThrowawayFolder, removeThrowawayFolder } from './throwaway.ts';

interface Kept {
  /** Holds everything there is to keep; made when it is missing. */
  readonly dataDir: string;
  readonly throwaway?: false;
}

/** For tests: quick, unsafe, and deleted on stop. */
interface Throwaway {
  readonly throwaway: true;
  /** Not in memory, even where there is room. */
  readonly onDisk?: boolean;
}

export type PostgresOptions = (Kept | Throwaway) & {
  readonly log?: (message: string) => void;
  /** Gives up at the next opportunity, and leaves nothing behind. */
  readonly signal?: AbortSignal;
};

export interface RunningPostgres {
  readonly host: typeof HOST;
  readonly port: number;
  readonly pid: number;
  /** The file that the server writes its log to. */
  readonly log: string;
  connectionString(database: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL of our own, which needs nothing installed and which only this machine can reach. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const path = options.throwaway ? await makeThrowawayFolder(options.onDisk) : options.dataDir;
  const undo: Undo[] = options.throwaway ? [() => removeThrowawayFolder(path)] : [];
  try {
    const folder = openDataFolder(path);
    const { port, pid } = await start(folder, options, undo);
    let stopping: Promise<void> | undefined;
    const password = readPassword(folder);
    return {
      host: HOST,
      port,
      pid,
      log: folder.log,
      connectionString: (database) =>
        `postgresql://${SUPERUSER}:${password}@${HOST}:${port}/${encodeURIComponent(database)}`,
      stop: () => (stopping ??= letGo(undo)),
    };
  } catch (error) {
    await letGo(undo);
    throw refusalFromSystem(error, path);
  }
}

/** Every step that leaves something behind says in the same breath how to take it away. */
async function start(
  folder: DataFolder,
  { throwaway = false, log = () => {}, signal }: PostgresOptions,
  undo: Undo[],
) {
  const lock = claimInstance(folder.lock);
  undo.push(() => lock.release());
  await settleInheritance(folder, lock, log);

  const user = serverUserFor(folder.cluster);
  const binaries = await findBinaries(user, (stagedBinaries) => lock.note({ stagedBinaries }));
  if (binaries.staged) undo.push(() => removeStaged(binaries.staged as string));

  signal?.throwIfAborted();
  if (!hasCluster(folder, binaries.major)) {
    log(`Laying out a new PostgreSQL ${binaries.major} database in ${folder.path}.`);
    await createCluster(folder, binaries, user, throwaway);
  }
  signal?.throwIfAborted();
  const serverLog = openServerLog(folder.log);
  undo.push(() => serverLog.close());
  const server = await launchServer({
    folder,
    postgres: binaries.postgres,
    user,
    throwaway,
    log: serverLog,
    onSpawn: (postmaster) => lock.note({ postmaster }),
  });
  undo.push(() => server.end());
  log(`PostgreSQL ${binaries.major} is ready on ${HOST}:${server.port}.`);
  return server;
}

type Undo = () => void | Promise<void>;

/** Latest first; a server that cannot be stopped keeps its lock and its files. */
async function letGo(undo: Undo[]): Promise<void> {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
}
