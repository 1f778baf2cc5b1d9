import { type IsOffice, mustBeOffice } from './check-line.ts';
import { bad, OFFICE, oneOf, type Rules, readTables, textUpTo } from './read-table.ts';

const BODY = {
  code: [/^[A-Z0-9.-]{1,20}$/, 'a short name in capitals, digits, dots and hyphens'],
  name: textUpTo(120),
  name_english: textUpTo(120),
  relation: textUpTo(200),
  active: oneOf('true', 'false'),
  parent: [/^[A-Z0-9.-]{1,20}$/, 'the code of a body'],
  province: OFFICE,
} as const satisfies Rules<string>;

/** External bodies, and their representatives in provinces: those have a `parent` and a `province`. */
export function readExternalBodies(folders: readonly string[], isOffice: IsOffice) {
  const columns = ['code', 'name', 'name_english', 'relation', 'active', 'parent', 'province'] as const;
  const filled = ['code', 'name', 'name_english', 'relation', 'active'] as const;
  const lines = readTables(folders, 'external-bodies.csv', { rules: BODY, columns, filled });
  const codes = new Set(lines.map(({ values }) => values.code));
  for (const { values, where } of lines) {
    mustBeOffice(isOffice, values.province, 'province', where);
    if (values.parent !== undefined && !codes.has(values.parent)) {
      throw bad(`${where}: parent "${values.parent}" is the code of no body`);
    }
    if ((values.parent === undefined) !== (values.province === undefined)) {
      throw bad(`${where}: a representative has a parent and a province, and nothing else has either`);
    }
  }
  return [...new Map(lines.map(({ values }) => [values.code, values])).values()];
}
