/** Codes of the system and SQLSTATEs that say that the database is not there, or takes nobody now. */
const CODES =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[1-3]|53300)$/;
/** The driver's own words, which carry no code. */
const WORDS = /timeout exceeded when trying to connect|Connection terminated|is not queryable/;

/** Whether trying again later may help, and nothing of ours is wrong. */
export function isOutOfReach(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, originalError } = error as Record<string, unknown>;
  if (CODES.test(String(code)) || WORDS.test(String(message))) return true;
  return [cause, originalError].some((each) => each !== error && isOutOfReach(each));
}
