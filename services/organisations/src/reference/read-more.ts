import { CalendarKind } from '../calendar/calendar-kind.ts';
import { bad, DAY, type Line, OFFICE, oneOf, type Rules, readTables, textUpTo } from './read-table.ts';

/** Says whether a code is one of an office. */
type IsOffice = (code: string) => boolean;

const mustBeOffice = (isOffice: IsOffice, code: string | undefined, column: string, where: string): void => {
  if (code !== undefined && !isOffice(code)) throw bad(`${where}: ${column} "${code}" is the code of no office`);
};
const mustFollow = ({ values, where }: Line<string>, from: string, to: string): void => {
  const [start, end] = [values[from], values[to]];
  if (start !== undefined && end !== undefined && end <= start) {
    throw bad(`${where}: ${to} "${end}" is not after ${from} "${start}"`);
  }
};

const FORMER = {
  code: OFFICE,
  former_code: OFFICE,
  valid_from: DAY,
  valid_to: DAY,
  source: textUpTo(300),
} as const satisfies Rules<string>;

/** Codes that offices had before. */
export function readFormerCodes(folders: readonly string[], isOffice: IsOffice) {
  const columns = ['code', 'former_code', 'valid_from', 'valid_to', 'source'] as const;
  const filled = ['code', 'former_code', 'source'] as const;
  const lines = readTables(folders, 'former-codes.csv', { rules: FORMER, columns, filled });
  for (const line of lines) {
    const { values, where } = line;
    mustBeOffice(isOffice, values.code, 'code', where);
    if (values.code === values.former_code) throw bad(`${where}: a code is not its own former one`);
    mustFollow(line, 'valid_from', 'valid_to');
  }
  return lines.map(({ values }) => values);
}

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

const REGION = { region: [/^[123]$/, '1, 2 or 3'], province: OFFICE } as const satisfies Rules<string>;

/** Which Inspektorat Wilayah looks after which provinces: region → codes. */
export function readInspectorateRegions(folders: readonly string[], isOffice: IsOffice): Map<string, string[]> {
  const columns = ['region', 'province'] as const;
  const lines = readTables(folders, 'inspectorate-regions.csv', { rules: REGION, columns, filled: columns });
  const seen = new Map<string, string>();
  for (const { values, where } of lines) {
    const { region = '', province = '' } = values;
    if (!isOffice(province) || province.length > 2 || province === '00') {
      throw bad(`${where}: province "${province}" is the code of no province`);
    }
    if (seen.has(province)) throw bad(`${where}: province "${province}" stands under ${seen.get(province)} already`);
    seen.set(province, region);
  }
  return new Map([...Map.groupBy(seen.keys(), (province) => seen.get(province) as string)]);
}

const CALENDAR = {
  code: OFFICE,
  kind: oneOf(...Object.values(CalendarKind)),
  name: textUpTo(200),
  election: textUpTo(120),
  starts_on: DAY,
  ends_on: DAY,
  due_on: DAY,
  source: textUpTo(500),
} as const satisfies Rules<string>;

/** Stages of elections and dates of grants. */
export function readCalendar(folders: readonly string[], isOffice: IsOffice) {
  const columns = Object.keys(CALENDAR) as (keyof typeof CALENDAR)[];
  const filled = ['code', 'kind', 'name', 'election', 'starts_on', 'source'] as const;
  const lines = readTables(folders, 'calendar.csv', { rules: CALENDAR, columns, filled });
  for (const line of lines) {
    const { values, where } = line;
    mustBeOffice(isOffice, values.code, 'code', where);
    mustFollow(line, 'starts_on', 'ends_on');
    mustFollow(line, 'starts_on', 'due_on');
    if ((values.kind === 'ELECTION_GRANT') !== (values.due_on !== undefined)) {
      throw bad(`${where}: a grant has a day due_on, and a stage has none`);
    }
  }
  return lines.map(({ values }) => values);
}
