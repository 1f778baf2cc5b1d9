import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay, upsertRows } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { HolidayKind } from './holiday.entity.ts';

const FILE = 'holidays.csv';
const SHIPPED = join(import.meta.dirname, '../../reference', FILE);

/**
 * The calendar by which working days are counted: `holidays.csv` of the folder takes the place of the one shipped, which
 * holds only the holidays that fall on the same date every year.
 */
export async function loadHolidays(client: Client, referenceDir?: string): Promise<void> {
  const own = referenceDir === undefined ? undefined : join(referenceDir, FILE);
  const rows = readHolidays(own !== undefined && existsSync(own) ? own : SHIPPED);
  await client.query('set role findings_loader');
  const columns = { day: 'date', name: 'text', kind: 'text' };
  await upsertRows(client, 'findings.holiday', columns, rows, 'day');
  await client.query('delete from findings.holiday where not day = any ($1)', [rows.map(([day]) => day)]);
  await client.query('reset role');
}

/** Day, name and kind of each line; a file with a mistake changes nothing. */
export function readHolidays(file: string): [day: string, name: string, kind: HolidayKind][] {
  const lines: Record<string, string>[] = parse(readFileSync(file, 'utf8'), {
    columns: true,
    skip_empty_lines: true,
  });
  const days = new Set<string>();
  return lines.map(({ day = '', name = '', kind = '' }, index) => {
    const refuse = (what: string): never => {
      throw new Error(`${file}, line ${index + 2}: ${what}.`);
    };
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !isDay(day)) refuse(`"${day}" is no day; write 2026-08-17`);
    if (days.has(day)) refuse(`${day} is there twice`);
    if (name.trim() === '' || name.length > 120) refuse('name says something, in at most 120 characters');
    if (!(kind in HolidayKind)) refuse(`kind is ${Object.keys(HolidayKind).join(' or ')}`);
    days.add(day);
    return [day, name.trim(), kind as HolidayKind];
  });
}
