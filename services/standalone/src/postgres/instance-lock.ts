import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { bornAt } from './processes.ts';
import { inUse } from './refusals.ts';

/** Who holds a data folder, and what whoever comes after a sudden death has to tidy up. */
interface Claim {
  readonly pid: number;
  readonly bornAt: string;
  readonly postmaster?: number;
  readonly stagedBinaries?: string;
}

export interface InstanceLock {
  /** The claim of a process that died without letting go. */
  readonly inherited: Claim | undefined;
  note(change: Pick<Claim, 'postmaster' | 'stagedBinaries'>): void;
  release(): void;
}

const NOBODY_KNOWN: Claim = { pid: 0, bornAt: 'never' };

/**
 * One living process at a time holds the file. A hard link appears whole or not at all, so there is no half-written
 * lock; and a dead owner is replaced under a lock of its own, so two who find it dead do not both succeed it.
 */
export function claimInstance(file: string): InstanceLock {
  const me: Claim = { pid: process.pid, bornAt: bornAt(process.pid) ?? 'unknown' };
  for (;;) {
    if (placed(file, me)) return hold(file, me, undefined);
    const owner = readClaim(file);
    if (owner === undefined) continue;
    if (bornAt(owner.pid) === owner.bornAt) throw inUse(dirname(file), owner.pid);
    const succession = claimInstance(`${file}.succession`);
    try {
      if (!sameOwner(readClaim(file), owner)) continue;
      const mine = { ...owner, ...me };
      replace(file, mine);
      return hold(file, mine, owner);
    } finally {
      succession.release();
    }
  }
}

function hold(file: string, claim: Claim, inherited: Claim | undefined): InstanceLock {
  let current = claim;
  return {
    inherited,
    note(change) {
      current = { ...current, ...change };
      replace(file, current);
    },
    release: () => rmSync(file, { force: true }),
  };
}

function placed(file: string, claim: Claim): boolean {
  const draft = write(file, claim);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const replace = (file: string, claim: Claim) => renameSync(write(file, claim), file);

function write(file: string, claim: Claim): string {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, JSON.stringify(claim), { flag: 'wx', mode: 0o600 });
    return draft;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Undefined when it was let go meanwhile; a file that a power cut left empty belongs to nobody. */
function readClaim(file: string): Claim | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Claim;
  } catch (error) {
    if (error instanceof SyntaxError) return NOBODY_KNOWN;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const sameOwner = (one: Claim | undefined, other: Claim) =>
  one?.pid === other.pid && one.bornAt === other.bornAt;
