import type { Attendance } from './attendance.entity.ts';

type Sought = Partial<Attendance> & { readonly organisationCode: string };

/** Upper and lower case, and how many blanks, make no other person. */
const spelled = (text = ''): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The rows of one meeting by what makes them the same: the sender's own name for it, else person, role and day. */
export class KnownRows {
  readonly #rows = new Map<string, Attendance>();
  readonly #new = new Set<Attendance>();
  readonly #sender: string;

  constructor(rows: readonly Attendance[], sender: string) {
    this.#sender = sender;
    for (const row of rows) for (const key of this.#keysOf(row)) this.#rows.set(key, row);
  }

  add(row: Attendance): void {
    this.#new.add(row);
    for (const key of this.#keysOf(row)) this.#rows.set(key, row);
  }

  /** The row that is meant; whether it came just now in the same list. */
  find(sought: Sought): Attendance | 'SENT_TWICE' | undefined {
    // One the sender names anew may be somebody who is there already.
    const keys = this.#keysOf({ ...sought, recordedBy: this.#sender });
    const found = keys.map((key) => this.#rows.get(key)).find((row) => row !== undefined);
    return found && this.#new.has(found) ? 'SENT_TWICE' : found;
  }

  #keysOf({
    organisationCode,
    externalRef,
    recordedBy,
    personName,
    role,
    division,
    attendedOn,
  }: Sought): string[] {
    const byWho = [
      organisationCode,
      spelled(personName),
      personName ? '' : role,
      spelled(division),
      attendedOn,
    ];
    return [
      ...(externalRef && recordedBy === this.#sender ? [`ref ${organisationCode} ${externalRef}`] : []),
      JSON.stringify(byWho),
    ];
  }
}
