/** Why there is no graph: one line that says what to do. The process ends with an exit code other than 0. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Our codes are words joined by an underscore, unlike those of the system (ENOENT), Node (ERR_…) and PostgreSQL. */
const CODE = /^(?!ERR_)[A-Z]+(_[A-Z]+)+$/;

/** The line for whoever started us, when the error is a refusal of any part; a bug has none. */
export function refusalLine(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: string };
  if (!(error instanceof Refusal) && !(typeof code === 'string' && CODE.test(code))) return undefined;
  return `${code}: ${message?.replace(/\s*\n\s*/g, ' ')}\n`;
}
