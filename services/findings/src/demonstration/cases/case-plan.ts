import { addDays, Chance } from '@oversight/kernel';

/** Nobody’s subjects: the one who recorded and the other one who stood by it. */
export const RECORDER = 'demonstration';
export const OTHER = 'demonstration+2';

/** What the made-up cases are made by. */
export interface CasePlan {
  readonly seed: number;
  /** Last day of the demonstration. */
  readonly asOf: string;
}

export const chanceOf = ({ seed }: CasePlan, name: string): Chance => new Chance(seed, 'cases', name);

/** So many days after a day, and not after the last one. */
export const laterOf =
  ({ asOf }: CasePlan) =>
  (day: string, days: number): string =>
    [addDays(day, days), asOf].sort()[0] as string;

/** Of the shape of a treasury receipt number, and none. */
export const receiptNumber = (chance: Chance): string =>
  `SINTETIS${chance.whole(0, 0x7fffffff).toString(16).toUpperCase().padStart(8, '0')}`;
