import { divisionSpelled } from '@oversight/kernel';
import type { Attendance } from './attendance.entity.ts';

type Sought = Partial<Attendance> & { readonly organisationCode: string };

/** Upper and lower case, and how many blanks, make no other person. */
export const spelled = (text = ''): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What somebody is; OTHER says as little as nothing. */
const roleSaid = ({ role }: Sought): string | undefined => (role === 'OTHER' ? undefined : role);
const isOneOf = (one: string | undefined, other: string | undefined): boolean =>
  !one || !other || one === other;
const divisionsAgree = (row: Sought, sought: Sought): boolean =>
  isOneOf(divisionSpelled(row.division), divisionSpelled(sought.division));
const rolesAgree = (row: Sought, sought: Sought): boolean => isOneOf(roleSaid(row), roleSaid(sought));

/** Of several that may be meant: one that still counts, then the division, then the role. */
const closeness = (row: Attendance, sought: Sought): number =>
  (row.withdrawnAt ? 0 : 4) +
  (divisionSpelled(row.division) === divisionSpelled(sought.division) ? 2 : 0) +
  (roleSaid(row) === roleSaid(sought) ? 1 : 0);

const refKey = ({ organisationCode, externalRef }: Sought): string => `${organisationCode} ${externalRef}`;

/** A person is who they are on a day, whatever else a list says of them; a group is what it is called by. */
const whoKey = ({ organisationCode, personName, role = 'OTHER', division, attendedOn }: Sought): string => {
  const name = spelled(personName);
  const group = name === '' ? [role, divisionSpelled(division)] : [];
  return JSON.stringify([organisationCode, attendedOn, name, ...group]);
};

/**
 * The rows of one meeting by what makes them the same: the sender's own name for it, else person and day, where the
 * divisions do not contradict. Another role is said of the same person, unless one list has both.
 */
export class KnownRows {
  readonly #byRef = new Map<string, Attendance>();
  readonly #byWho = new Map<string, Attendance[]>();
  /** What this list spoke of already, and how it called it. */
  readonly #spokenOf = new Map<Attendance, string | undefined>();
  readonly #sender: string;

  constructor(rows: readonly Attendance[], sender: string) {
    this.#sender = sender;
    for (const row of rows) this.#keep(row);
  }

  /** A new one of this list. */
  add(row: Attendance): void {
    this.#keep(row);
    this.#spokenOf.set(row, row.externalRef);
  }

  /** The row that is meant; whether this very list spoke of it before. */
  find(sought: Sought): Attendance | 'SENT_TWICE' | undefined {
    const called = sought.externalRef === undefined ? undefined : this.#byRef.get(refKey(sought));
    if (called) return this.#spokenOf.has(called) ? 'SENT_TWICE' : this.#speakOf(called, sought);
    // One the sender names anew may be somebody who is there already.
    const alike = (this.#byWho.get(whoKey(sought)) ?? []).filter(
      (row) => !this.#isCalledOtherwise(row, sought) && divisionsAgree(row, sought),
    );
    const free = alike
      .filter((row) => !this.#spokenOf.has(row))
      .toSorted((one, other) => closeness(other, sought) - closeness(one, sought));
    const same = free.find((row) => rolesAgree(row, sought));
    if (!same && alike.some((row) => this.#spokenOf.has(row) && rolesAgree(row, sought))) return 'SENT_TWICE';
    const meant = same ?? free[0];
    return meant && this.#speakOf(meant, sought);
  }

  #keep(row: Attendance): void {
    if (row.externalRef !== undefined && row.recordedBy === this.#sender) this.#byRef.set(refKey(row), row);
    const key = whoKey(row);
    this.#byWho.set(key, [...(this.#byWho.get(key) ?? []), row]);
  }

  #speakOf(row: Attendance, { externalRef }: Sought): Attendance {
    this.#spokenOf.set(row, externalRef);
    return row;
  }

  /** Two names of one sender's are two rows. */
  #isCalledOtherwise(row: Attendance, { externalRef }: Sought): boolean {
    const own = row.recordedBy === this.#sender ? row.externalRef : undefined;
    const called = this.#spokenOf.get(row) ?? own;
    return externalRef !== undefined && called !== undefined && called !== externalRef;
  }
}
