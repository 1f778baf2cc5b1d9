import { DomainError } from '@oversight/kernel';
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

/** Refuses a line for what a rule of the graph says against it, if anything. */
export function refused(where: string, why: string | undefined): void {
  if (why !== undefined) throw bad(`${where}: ${why.replace(/\.$/, '')}`);
}

/** What a line makes by the rules of the graph; what those refuse is refused by the line. */
export function asTheGraph<T>(where: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof DomainError) refused(where, error.message);
    throw error;
  }
}
