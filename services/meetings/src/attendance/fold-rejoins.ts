import { divisionSpelled } from '@oversight/kernel';
import { attendedOnOf, type Days } from './attendance-details.ts';
import { spelled } from './known-rows.ts';
import type { SentRow } from './record-attendance.ts';

/** The tool writes a line for every join: who left and came back is one person, there since the first. */
export function foldRejoins(rows: readonly SentRow[], days: Days): SentRow[] {
  const firsts = new Map<string, number>();
  const folded: SentRow[] = [];
  for (const row of rows) {
    const key = personOf(row, days);
    const first = firsts.get(key);
    if (row.unreadable || first === undefined) {
      if (!row.unreadable) firsts.set(key, folded.length);
      folded.push(row);
      continue;
    }
    const before = folded[first] as SentRow;
    folded[first] = { ...before, checkedInAt: earlierOf(before.checkedInAt, row.checkedInAt) };
    folded.push({ ...row, rejoins: first });
  }
  return folded;
}

const personOf = (row: SentRow, days: Days): string =>
  JSON.stringify([
    row.organisationCode,
    spelled(row.personName),
    row.role,
    divisionSpelled(row.division),
    row.externalRef,
    attendedOnOf(row, days),
  ]);

const earlierOf = (one: Date | undefined, other: Date | undefined): Date | undefined =>
  one && other ? new Date(Math.min(one.getTime(), other.getTime())) : (one ?? other);
