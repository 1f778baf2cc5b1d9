import { setImmediate as turn } from 'node:timers/promises';

const LINES_AT_ONCE = 250;

/** Called for each line, it lets everybody else have a turn after every few hundred of them. */
export function takeTurns(): () => Promise<void> | undefined {
  let lines = 0;
  return () => {
    lines += 1;
    return lines % LINES_AT_ONCE === 0 ? turn() : undefined;
  };
}
