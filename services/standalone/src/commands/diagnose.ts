import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { findBinaries } from '../postgres/binaries.ts';
import { checkPort } from '../serve/check-port.ts';
import type { Settings } from '../settings.ts';
import { runWithSettings } from './run-command.ts';

const LEAST_FREE = 500 * 1024 * 1024;

/** `pnpm diagnose`: what a start would need, checked one by one. Ends with 1 if anything is wrong. */
await runWithSettings(async (settings) => {
  const checks: [what: string, check: () => string | Promise<string>][] = [
    ['Node', () => atLeast(process.versions.node)],
    ['PostgreSQL', binaries],
    ['Disk', () => freeSpace(settings.data)],
    ['Port', () => port(settings)],
  ];
  for (const [what, check] of checks) {
    try {
      process.stdout.write(`ok    ${what.padEnd(11)} ${await check()}\n`);
    } catch (error) {
      process.stdout.write(`WRONG ${what.padEnd(11)} ${(error as Error).message}\n`);
      process.exitCode = 1;
    }
  }
});

function atLeast(version: string): string {
  if (Number(version.split('.')[0]) < 24)
    throw new Error(`${version}: start through pnpm, which brings Node 24`);
  return version;
}

async function binaries(): Promise<string> {
  const { major } = await findBinaries(undefined, () => {});
  return `binaries of PostgreSQL ${major} for ${process.platform}-${process.arch}`;
}

function freeSpace(data: string): string {
  let folder = data;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free < LEAST_FREE) throw new Error(`${Math.round(free / 1e6)} MB free at ${folder}; 500 MB are needed`);
  return `${Math.round(free / 1e6)} MB free at ${folder}`;
}

async function port({ host, port }: Settings): Promise<string> {
  const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  if (ready?.ok) return `a graph is running and ready on ${port}`;
  await checkPort(host, port);
  return `${port} is free`;
}
