import { ConfigError } from './variables.ts';

/** The code of what stands in the way outside: a port that is taken, a database that does not let us in. */
const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  if (typeof code === 'string' && /^(E[A-Z]+|[0-9A-Z]{5})$/.test(code)) return code;
  return cause === undefined ? undefined : codeOf(cause);
};

/**
 * A process that was configured wrongly, or cannot have what it needs, says why in one line and ends; anything else is a
 * bug and shows its stack.
 */
export async function startOrRefuse(part: string, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const code = codeOf(error);
    if (!(error instanceof ConfigError) && code === undefined) throw error;
    const { message, errors = [] } = error as Error & { errors?: Error[] };
    const reason = message || errors.map((each) => each.message).join('; ');
    const line = error instanceof ConfigError ? reason : `${reason} (${code})`;
    process.stderr.write(`${part}: ${line}\n`, () => process.exit(1));
  }
}
