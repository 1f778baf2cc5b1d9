import { Chance, type Columns, insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { scopeOf } from '../reference/load-reference.ts';
import { readDivisions } from '../reference/read-divisions.ts';
import { CALENDAR_ENTRY, SCOPE } from '../reference/tables.ts';
import { synthesizeCalendar } from './synthesize-calendar.ts';
import { synthesizeHolders } from './synthesize-holders.ts';

/** What a demonstration is made from. */
export interface DemonstrationPlan {
  readonly seed: number;
  readonly asOf: string;
  readonly offices: readonly string[];
}

const HOLDER: Columns = {
  id: 'uuid',
  position: 'text',
  division_code: 'text',
  person_name: 'text',
  starts_on: 'date',
  ends_on: 'date',
  decree: 'text',
  appointed_by: 'text',
  recorded_at: 'timestamptz',
  provenance: 'text',
  ...SCOPE,
};

/** Loads made-up people in office and dates of elections through the loader's own door; says how many rows came. */
export async function loadDemonstration(client: Client, plan: DemonstrationPlan): Promise<{ rows: number }> {
  const divisions = readDivisions();
  const chance = (office: string) => new Chance(plan.seed, 'offices', office);
  const holders = plan.offices.flatMap((office) =>
    synthesizeHolders(chance(office), office, divisions, plan.asOf).map((row) => [
      ...row,
      'SYNTHETIC',
      ...scopeOf(office),
    ]),
  );
  const entries = plan.offices.flatMap((office) =>
    synthesizeCalendar(chance(`calendar ${office}`), office, plan.asOf).map(({ recordedAt, row }) => [
      recordedAt,
      ...row,
      'SYNTHETIC',
      ...scopeOf(office),
    ]),
  );
  await client.query('set role organisations_loader');
  await insertRows(client, 'organisations.office_holder', HOLDER, holders);
  const { source: _, ...calendar } = CALENDAR_ENTRY;
  await insertRows(
    client,
    'organisations.calendar_entry',
    { recorded_at: 'timestamptz', ...calendar },
    entries,
  );
  await client.query('reset role');
  return { rows: holders.length + entries.length };
}
