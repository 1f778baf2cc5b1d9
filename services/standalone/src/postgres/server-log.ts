import { closeSync, copyFileSync, fstatSync, openSync, readSync, truncateSync } from 'node:fs';

const LARGEST = 4 * 1024 * 1024;
const CHECK_EVERY = 60_000;

/** The server writes it by itself, so it neither waits for us when we are busy nor dies when we do. */
export interface ServerLog {
  readonly fd: number;
  /** What was written since the log was last marked. */
  sinceMark(): string;
  mark(): void;
  close(): void;
}

export function openServerLog(file: string): ServerLog {
  const fd = openSync(file, 'a+', 0o600);
  let marked = 0;
  const bound = () => keepSmall(file, fd);
  bound();
  const timer = setInterval(bound, CHECK_EVERY);
  timer.unref();
  return {
    fd,
    mark() {
      marked = fstatSync(fd).size;
    },
    sinceMark() {
      const buffer = Buffer.alloc(16_384);
      const { size } = fstatSync(fd);
      const from = Math.max(marked > size ? 0 : marked, size - buffer.length);
      return buffer.toString('utf8', 0, readSync(fd, buffer, 0, buffer.length, from));
    },
    close() {
      clearInterval(timer);
      closeSync(fd);
    },
  };
}

/** Emptied in place, because the server keeps writing to the file it was given. */
function keepSmall(file: string, fd: number): void {
  if (fstatSync(fd).size <= LARGEST) return;
  copyFileSync(file, `${file}.old`);
  truncateSync(file);
}
