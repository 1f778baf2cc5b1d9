import { ConfigError } from '@oversight/kernel';

const LINE = 'whistleblowing: an error';

/** What went wrong by its kind alone: messages and stacks of this service may quote what somebody wrote. */
export function logQuietly(error: unknown): void {
  process.stderr.write(`${LINE} (${error instanceof Error ? error.constructor.name : typeof error})\n`);
}

/** Node would print the message and the stack of an error that nobody caught. */
export function leaveOnAnyError(): void {
  process.on('uncaughtException', (error) => {
    // Our own words about the configuration, which hold no value of anybody's.
    if (error instanceof ConfigError) process.stderr.write(`whistleblowing: ${error.message}\n`);
    else logQuietly(error);
    process.exit(1);
  });
}
