import { ConfigError } from './variables.ts';

/** A process that was configured wrongly says why, without a stack, and ends; anything else is a bug and shows it. */
export async function startOrRefuse(part: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${part}: ${error.message}\n`, () => process.exit(1));
  }
}
