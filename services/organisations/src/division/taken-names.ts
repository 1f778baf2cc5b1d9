import { divisionSpelled, shown } from '@oversight/kernel';

/** A division by its names. */
export interface ByName {
  readonly code: string;
  readonly area: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const namesOf = ({ name, aliases }: ByName): string[] => [name, ...aliases].map(divisionSpelled);

/** A name says what is dealt with: attendance is compared by it, so it is of one area, whatever level and year. */
export function whyTaken(division: ByName, others: readonly ByName[]): string | undefined {
  const names = namesOf(division);
  for (const other of others) {
    const taken =
      other.area === division.area ? undefined : namesOf(other).find((name) => names.includes(name));
    if (taken !== undefined)
      return `${shown(taken)} is a name of ${other.code}, which deals with ${other.area}.`;
  }
  return undefined;
}
