import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Tells a process from a later one with the same number; undefined when there is none. */
export function bornAt(pid: number): string | undefined {
  if (process.platform === 'linux') {
    // The name in brackets may itself hold spaces and brackets.
    const fields = read(`/proc/${pid}/stat`)?.split(')').at(-1)?.trim().split(' ');
    if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return `${read('/proc/sys/kernel/random/boot_id')?.trim()}:${fields[19]}`;
  }
  if (process.platform === 'win32') return exists(pid) ? 'unknown' : undefined;
  return ask('ps', ['-o', 'lstart=', '-p', String(pid)]);
}

/** By name, owner and the folder it stands in for life, so a reused number does not pass for our postmaster. */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (process.platform === 'linux') {
    const home = statSync(cluster, { throwIfNoEntry: false });
    if (home === undefined || bornAt(pid) === undefined) return false;
    if (read(`/proc/${pid}/comm`)?.trim() !== 'postgres') return false;
    if (attempt(() => statSync(`/proc/${pid}`))?.uid !== home.uid) return false;
    // A container's root may not look where another user's process stands; name and owner must do then.
    const place = attempt(() => statSync(`/proc/${pid}/cwd`));
    return place === undefined || (place.ino === home.ino && place.dev === home.dev);
  }
  if (process.platform === 'win32') {
    return ask('tasklist', ['/FI', `PID eq ${pid}`, '/NH'])?.includes('postgres') ?? false;
  }
  return ask('ps', ['-o', 'comm=', '-p', String(pid)])?.endsWith('postgres') ?? false;
}

/** First politely (open sessions are cut, a checkpoint is made), then at once, then by force. */
const INSISTENCE = [
  ['SIGINT', 6_000],
  ['SIGQUIT', 8_000],
  ['SIGKILL', 5_000],
] as const;

export async function endPostmaster(pid: number, isGone: () => boolean): Promise<void> {
  for (const [signal, patience] of INSISTENCE) {
    if (isGone()) return;
    attempt(() => process.kill(pid, signal));
    for (const since = Date.now(); Date.now() - since < patience; await pause(10)) {
      if (isGone()) return;
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) cannot be stopped.`);
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ask(program: string, args: string[]): string | undefined {
  const answer = attempt(() =>
    execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  return answer?.trim() || undefined;
}

const read = (file: string) => attempt(() => readFileSync(file, 'utf8'));

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
