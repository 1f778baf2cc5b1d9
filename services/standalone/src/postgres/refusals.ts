type RefusalCode =
  | 'NO_BINARIES'
  | 'ROOT_UNSUPPORTED'
  | 'NOT_WRITABLE'
  | 'NO_SPACE'
  | 'IN_USE'
  | 'OTHER_VERSION'
  | 'NOT_A_CLUSTER'
  | 'COULD_NOT_INITIALISE'
  | 'COULD_NOT_START';

/** Why there is no database; the message is one line and says what to do about it. */
export class PostgresRefusal extends Error {
  override readonly name = 'PostgresRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The server's log says on every line when and by which process. */
const STAMP = /^[\d-]+ [\d:.]+ UTC \[\d+\] /;

const FULL = /No space left on device|Disk quota exceeded|not enough space/i;

/** What a PostgreSQL program said before it gave up; a full disk has a remedy of its own. */
export function refusalFromWords(code: RefusalCode, said: string, advice: string): PostgresRefusal {
  const lastWords = lastLines(said) || 'it said nothing';
  return FULL.test(said)
    ? new PostgresRefusal('NO_SPACE', `The disk is full: free some space and start again (${lastWords}).`)
    : new PostgresRefusal(code, `${advice} Its last words: ${lastWords}`);
}

/** A file the operating system would not let us touch, said in terms of the data folder. */
export function refusalFromSystem(error: unknown, folder: string): unknown {
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return notWritable(
        folder,
        'this user may not write there; choose another folder or change its owner',
        error,
      );
    case 'EEXIST':
    case 'ENOENT':
    case 'ENOTDIR':
      return notWritable(folder, 'a file or the system stands in the way; choose another folder', error);
    case 'ENOSPC':
    case 'EDQUOT':
      return new PostgresRefusal('NO_SPACE', 'The disk is full: free some space and start again.', error);
    default:
      return error;
  }
}

export const notWritable = (folder: string, because: string, cause?: unknown) =>
  new PostgresRefusal('NOT_WRITABLE', `Cannot keep data in ${folder}: ${because}.`, cause);

export const inUse = (folder: string, pid?: number) =>
  new PostgresRefusal(
    'IN_USE',
    `The data in ${folder} is in use by ${pid ? `process ${pid}` : 'another process'}: stop that one first, or choose another folder.`,
  );

function lastLines(said: string): string {
  return said
    .split('\n')
    .map((line) => line.replace(STAMP, '').trim())
    .filter((line) => line !== '')
    .slice(-6)
    .join(' | ');
}
