import { type IsOffice, mustBeOffice, mustFollow } from './check-line.ts';
import { bad, DAY, OFFICE, type Rules, readTables, textUpTo } from './read-table.ts';

const FORMER = {
  code: OFFICE,
  former_code: OFFICE,
  valid_from: DAY,
  valid_to: DAY,
  source: textUpTo(300),
} as const satisfies Rules<string>;

/** A code that an office had, as a file says it. */
export type FormerCodeLine = Partial<Record<keyof typeof FORMER, string>>;

/** Codes that offices had before; a later line corrects an earlier one of the same two codes. */
export function readFormerCodes(folders: readonly string[], isOffice: IsOffice): FormerCodeLine[] {
  const columns = ['code', 'former_code', 'valid_from', 'valid_to', 'source'] as const;
  const filled = ['code', 'former_code', 'source'] as const;
  const lines = readTables(folders, 'former-codes.csv', { rules: FORMER, columns, filled });
  for (const line of lines) {
    const { values, where } = line;
    mustBeOffice(isOffice, values.code, 'code', where);
    if (values.code === values.former_code) throw bad(`${where}: a code is not its own former one`);
    mustFollow(line, 'valid_from', 'valid_to');
  }
  return [...new Map(lines.map(({ values }) => [`${values.code} ${values.former_code}`, values])).values()];
}
