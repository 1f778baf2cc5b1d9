import { bad, type Line } from './read-table.ts';

/** Says whether a code is one of an office. */
export type IsOffice = (code: string) => boolean;

/** Refuses a code that no office has; an empty cell says nothing. */
export const mustBeOffice = (isOffice: IsOffice, code: string | undefined, column: string, where: string): void => {
  if (code !== undefined && !isOffice(code)) throw bad(`${where}: ${column} "${code}" is the code of no office`);
};

/** Refuses an end that is not after its beginning, where both are known. */
export const mustFollow = ({ values, where }: Line<string>, from: string, to: string): void => {
  const [start, end] = [values[from], values[to]];
  if (start !== undefined && end !== undefined && end <= start) {
    throw bad(`${where}: ${to} "${end}" is not after ${from} "${start}"`);
  }
};
