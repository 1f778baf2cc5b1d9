import { CalendarKind } from '../calendar/calendar-kind.ts';
import { type IsOffice, mustBeOffice, mustFollow } from './check-line.ts';
import { bad, DAY, OFFICE, oneOf, type Rules, readTables, textUpTo } from './read-table.ts';

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
