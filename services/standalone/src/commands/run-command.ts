import { readConfig } from '../config.ts';
import { refusalLine } from '../refusal.ts';
import { HELP, type Settings } from '../settings.ts';

/** A refusal is one line and exit code 1; only a bug shows its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(refusalLine(error) ?? `${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}

/** A command with the flags of a start; asked for help it does nothing else. */
export const runWithSettings = (command: (settings: Settings) => Promise<void>): Promise<void> =>
  runCommand(async () => {
    const settings = readConfig();
    if (settings.help) process.stdout.write(HELP);
    else await command(settings);
  });
