import type { Client } from 'pg';
import type { Planting } from './planting.ts';
import { addressColumns, kodeBpsOf, kodeSatkerOf, OFFICES, type Row, scopeColumns } from './world.ts';

/** One that an office had before, and no other has today. */
export const FORMER_CODE = '98.10';
const DAY = '2026-06-01';
const FAR = '2099-01-01';
const AT = `${DAY}T00:00:00Z`;

/** The offices in question get every code there is, and everything that may hang on one. */
export async function fillOffices(client: Client): Promise<void> {
  for (const office of OFFICES) {
    await client.query(
      `update organisations.organisation set kode_bps = $2, kode_satker = $3, web_address = 'kpu.example',
         valid_from = '2000-01-01', valid_to = '2100-01-01', address = 'x', phone = '0', email = 'x@kpu.example',
         member_count = 5, supersedes_code = '72' where code = $1`,
      [office, kodeBpsOf(office), kodeSatkerOf(office)],
    );
  }
  await client.query(
    `insert into organisations.former_code (code, organisation_code, valid_from, valid_to, source)
     select '98.' || lpad(place::text, 2, '0'), code, '2000-01-01', '2001-01-01', 'x'
     from unnest($1::text[], '{11,12,13,10,14,15}'::int[]) as t (code, place)`,
    [OFFICES],
  );
  await client.query(`update organisations.division set valid_from = '2000-01-01', valid_to = '2100-01-01'`);
  await client.query(
    `update organisations.organisation_unit set valid_from = '2000-01-01', valid_to = '2100-01-01',
       covered_provinces = '{71,72}' where organisation_code = any ($1)`,
    [OFFICES],
  );
}

/** In every office a member and a secretary, a date of the calendar, and the history of each; then what a feed says. */
export async function plantOffices(planting: Planting, client: Client): Promise<void> {
  for (const office of OFFICES) {
    const holders = [await plantHolder(planting, office, true), await plantHolder(planting, office, false)];
    const entry = await plantEntry(planting, office);
    await plantHistory(planting, client, office, [...holders, entry]);
    planting.know({ type: 'OfficeRecord', key: office, offices: [office] });
  }
  await plantChanges(planting, client);
}

const recorded = (planting: Planting) => ({
  version: 1,
  recorded_at: AT,
  recorded_by: planting.word(),
  reason: planting.word(),
  provenance: 'SYNTHETIC',
  source: planting.word(),
});

async function plantHolder(planting: Planting, office: string, open: boolean): Promise<Row> {
  const key = planting.id();
  return planting.put(
    'organisations.office_holder',
    { type: 'OfficeHolder', key, offices: [office], public: open },
    {
      id: key,
      ...scopeColumns(office),
      ...recorded(planting),
      position: open ? 'MEMBER' : 'SECRETARY',
      division_code: 'KAB-HUKUM',
      unit_id: await planting.value(
        'select id from organisations.organisation_unit where organisation_code = $1 order by id limit 1',
        [office],
      ),
      person_name: planting.word(),
      starts_on: DAY,
      ends_on: FAR,
      decree: planting.word(),
      appointed_by: planting.word(),
    },
  );
}

async function plantEntry(planting: Planting, office: string): Promise<Row> {
  const key = planting.id();
  return planting.put(
    'organisations.calendar_entry',
    { type: 'CalendarEntry', key, offices: [office] },
    {
      id: key,
      ...scopeColumns(office),
      ...recorded(planting),
      kind: office.length > 2 ? 'ELECTION_GRANT' : 'ELECTORAL_STAGE',
      name: planting.word(),
      election: planting.word(),
      starts_on: DAY,
      ends_on: FAR,
      due_on: FAR,
      cancelled: false,
    },
  );
}

const TABLES: Record<string, string> = {
  Organisation: 'organisation',
  Division: 'division',
  OfficeHolder: 'office_holder',
  CalendarEntry: 'calendar_entry',
};
const APPEND_ONLY = 'alter table organisations.revision';

/** Their own triggers wrote a history too; this one the walk knows. */
async function plantHistory(
  planting: Planting,
  client: Client,
  office: string,
  rows: readonly Row[],
): Promise<void> {
  await client.query(`${APPEND_ONLY} disable trigger append_only`);
  await client.query(
    'delete from organisations.revision where recorded_by is null or organisation_code = $1',
    [office],
  );
  // The list of divisions is KPU RI's.
  const divisions = office === '00' ? [{ type: 'Division', key: 'KAB-HUKUM' }] : [];
  for (const { type, key } of [{ type: 'Organisation', key: office }, ...divisions, ...rows]) {
    const id = planting.id();
    const column = ['Organisation', 'Division'].includes(type) ? 'code' : 'id';
    await planting.put(
      'organisations.revision',
      { type: 'Revision', key: id, offices: [office] },
      {
        ...{
          id,
          type,
          key,
          version: 1,
          recorded_at: AT,
          recorded_by: planting.word(),
          reason: planting.word(),
        },
        organisation_code: office,
        province_code: scopeColumns(office).province_code,
      },
    );
    await client.query(
      `update organisations.revision set before = '{"name": "x"}',
         after = (select to_jsonb(t) - '{version,recorded_at,recorded_by,reason}'::text[] from organisations.${TABLES[type]} t where ${column}::text = $2) where id = $1`,
      [id, key],
    );
  }
  await client.query(`${APPEND_ONLY} enable always trigger append_only`);
}

/** What a feed begins with: every office in question, and who is in it. */
async function plantChanges(planting: Planting, client: Client): Promise<void> {
  const { rows } = await client.query<{ id: string; office: string; public: boolean }>(
    'select id, organisation_code as office, public from organisations.office_holder',
  );
  await client.query('delete from organisations.change');
  const changes = [
    ...OFFICES.map((office) => ({
      type: 'Organisation',
      key: office as string,
      office: office as string,
      open: true,
    })),
    ...rows.map(({ id, office, public: open }) => ({ type: 'OfficeHolder', key: id, office, open })),
  ];
  for (const { type, key, office, open } of changes) {
    await planting.put(
      'organisations.change',
      { type: 'OrganisationChange', key, offices: [office], public: open },
      { type, key, kind: 'UPSERTED', ...addressColumns([office]), open },
    );
  }
}
