/** Errors go to standard error with the name of the part they come from; never a passport, never a variable. */
export const logError =
  (part: string) =>
  (error: unknown): void => {
    process.stderr.write(`${part}: ${textOf(error)}\n`);
  };

/** With what caused it: "fetch failed" alone says nothing. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack ?? error.message;
  return error.cause === undefined ? text : `${text}\ncaused by ${textOf(error.cause)}`;
}
