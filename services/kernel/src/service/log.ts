/** Errors go to standard error with the name of the part they come from; never a passport, never a variable. */
export const logError =
  (part: string) =>
  (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${part}: ${text}\n`);
  };
