import { existsSync, readdirSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import { runCommand } from './run-command.ts';

const SERVICES = new URL('../../../', import.meta.url);
const mainOf = (name: string): URL => new URL(`${name}/src/main.ts`, SERVICES);

/** `pnpm service NAME`: one service as a process of its own, configured by its environment. */
await runCommand(async () => {
  const names = readdirSync(SERVICES).filter((name) => name !== 'standalone' && existsSync(mainOf(name)));
  const [name = '', ...more] = process.argv.slice(2).filter((arg) => arg !== '--');
  if (!names.includes(name) || more.length > 0) {
    throw new Refusal('BAD_FLAG', `Usage: pnpm service NAME, where NAME is ${names.join(', ')}.`);
  }
  await import(mainOf(name).href);
});
