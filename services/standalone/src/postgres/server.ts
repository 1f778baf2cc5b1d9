import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataFolder, readPostmasterFile } from './data-folder.ts';
import { endPostmaster } from './processes.ts';
import { inUse, refusalFromWords } from './refusals.ts';
import type { ServerLog } from './server-log.ts';
import { type ServerUser, standingIn } from './server-user.ts';
import { settingsAsArguments } from './settings.ts';

export const HOST = '127.0.0.1';
const ATTEMPTS = 5;
/** After a power cut the server first works through what it had not written yet. */
const PATIENCE = 120_000;

export interface Server {
  readonly pid: number;
  readonly port: number;
  isGone(): boolean;
  end(): Promise<void>;
}

interface Launch {
  readonly folder: DataFolder;
  readonly postgres: string;
  readonly user: ServerUser | undefined;
  readonly throwaway: boolean;
  readonly log: ServerLog;
  readonly onSpawn: (pid: number) => void;
}

/** Between finding a free port and listening on it somebody else may take it, so that is worth another try. */
export async function launchServer(launch: Launch): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    launch.log.mark();
    const server = await spawnServer(launch, await findFreePort());
    try {
      launch.onSpawn(server.pid);
      await untilReady(server, launch);
      return server;
    } catch (error) {
      await server.end();
      const said = launch.log.sinceMark();
      if (attempt < ATTEMPTS && /Address already in use/i.test(said)) continue;
      // Sessions of a postmaster that was killed hold the memory until they notice.
      if (/shared memory block .* still in use|lock file .* already exists/.test(said)) {
        if (attempt === ATTEMPTS) throw inUse(launch.folder.path);
        await pause(500);
        continue;
      }
      throw error;
    }
  }
}

async function spawnServer(
  { folder, postgres, user, throwaway, log }: Launch,
  port: number,
): Promise<Server> {
  const { path, options } = standingIn(folder.cluster, user);
  const child = spawn(postgres, ['-D', path, '-p', String(port), ...settingsAsArguments(throwaway)], {
    ...options,
    // A session of its own: Ctrl-C in the terminal reaches the application, which lets go when it is done.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  await once(child, 'spawn');
  const pid = child.pid as number;
  child.unref();
  const isGone = () => hasEnded(child);
  const endOnExit = () => void (isGone() || process.kill(pid, 'SIGINT'));
  process.once('exit', endOnExit);
  const end = async () => {
    await endPostmaster(pid, isGone);
    process.off('exit', endOnExit);
  };
  return { pid, port, isGone, end };
}

async function untilReady(server: Server, { folder, log }: Launch): Promise<void> {
  const advice = `PostgreSQL could not start: see ${folder.log}.`;
  for (const since = Date.now(); Date.now() - since < PATIENCE; await pause(10)) {
    if (server.isGone()) throw refusalFromWords('COULD_NOT_START', log.sinceMark(), advice);
    const postmaster = readPostmasterFile(folder.cluster);
    if (postmaster?.pid === server.pid && postmaster.state === 'ready') return;
  }
  throw refusalFromWords('COULD_NOT_START', log.sinceMark(), advice);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
