import { readdirSync } from 'node:fs';
import { setUp } from '../kit/global-setup.ts';
import tearDown from '../kit/global-teardown.ts';

/** `pnpm bench NAME` measures one thing on a graph of its own; it says figures and never fails for them. */
const known = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const [name = ''] = process.argv.slice(2).filter((arg) => arg !== '--');

if (known.includes(name)) {
  await setUp({ onDisk: true });
  try {
    const { measure } = (await import(`./${name}.bench.ts`)) as { measure: () => Promise<string[]> };
    process.stdout.write(`${(await measure()).join('\n')}\n`);
  } finally {
    await tearDown();
  }
} else {
  process.stderr.write(`Say what to measure: pnpm bench ${known.join(' | ')}\n`);
  process.exitCode = 1;
}
