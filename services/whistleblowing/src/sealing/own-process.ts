import { ConfigError } from '@oversight/kernel';

let claimed = false;

/** Said by `main.ts` before anything else: this process is this service's alone. */
export function claimProcess(): void {
  claimed = true;
}

/** A service in the same process could read this one's memory, and has its database connection in reach. */
export function refuseSharedProcess(production: boolean): void {
  if (production && !claimed) {
    throw new ConfigError('whistleblowing runs in a process of its own: start its main.ts.');
  }
}
