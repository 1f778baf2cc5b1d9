import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const here = (relative: string): URL => new URL(relative, import.meta.url);
const MEETING = {
  id: '019a0290-4280-7594-960a-5154c586f55b',
  version: 1,
  title: 'Rapat',
  status: 'INVITED',
  startsOn: '2026-06-29',
  endsOn: '2026-07-01',
};

/** What a process of its own writes in that part of the world: the zone of a process is settled when it starts. */
function timesIn(zone: string, times: Record<string, string>): string[] {
  const program = `
    import { writeCalendar } from ${JSON.stringify(here('./write-calendar.ts').href)};
    const { startsAt, endsAt, ...meeting } = ${JSON.stringify({ ...MEETING, ...times })};
    const hours = { startsAt: startsAt && new Date(startsAt), endsAt: endsAt && new Date(endsAt) };
    process.stdout.write(writeCalendar('Rapat', [{ ...meeting, ...hours }]));`;
  const written = execFileSync(
    process.execPath,
    [
      '--import',
      here('../../../kernel/register.js').href,
      '--import',
      'reflect-metadata',
      '--input-type=module',
      '-e',
      program,
    ],
    { cwd: fileURLToPath(here('..')), env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  return written.split('\r\n').filter((line) => line.startsWith('DTSTART') || line.startsWith('DTEND'));
}

const WHOLE_DAYS = ['DTSTART;VALUE=DATE:20260629', 'DTEND;VALUE=DATE:20260702'];
const NINE = '2026-06-29T02:00:00Z';

test.each(['Asia/Jakarta', 'Asia/Jayapura', 'UTC', 'America/New_York'])(
  'in %s whole days are those of the meeting, and hours are instants',
  (zone) => {
    expect(timesIn(zone, {})).toEqual(WHOLE_DAYS);
    expect(timesIn(zone, { startsAt: NINE, endsAt: '2026-07-01T08:00:00Z' })).toEqual([
      'DTSTART:20260629T020000Z',
      'DTEND:20260701T080000Z',
    ]);
  },
);

test('several days of which nobody knows when the last one ends are whole days; of one day the first hour is enough', () => {
  expect(timesIn('UTC', { startsAt: NINE })).toEqual(WHOLE_DAYS);
  expect(timesIn('UTC', { startsAt: NINE, endsOn: '2026-06-29' })).toEqual(['DTSTART:20260629T020000Z']);
});
