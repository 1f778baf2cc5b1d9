import { arrayLiteral, codesOf, insertRows, upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { deriveValidFrom } from './derive-valid-from.ts';
import { loadDivisions } from './load-divisions.ts';
import { loadNames } from './load-names.ts';
import { readCalendar } from './read-calendar.ts';
import { readDivisions } from './read-divisions.ts';
import { readExternalBodies } from './read-external-bodies.ts';
import { readFormerCodes } from './read-former-codes.ts';
import { readInspectorateRegions } from './read-inspectorate-regions.ts';
import { type ReferenceOffice, readOffices } from './read-offices.ts';
import { SHIPPED } from './read-table.ts';
import { idFor, unitsOf } from './read-units.ts';
import { CALENDAR_ENTRY, EXTERNAL_BODY, FORMER_CODE, ORGANISATION, UNIT } from './tables.ts';

export const scopeOf = (office: string): unknown[] => {
  const { organisationCode, provinceCode, regencyCode } = codesOf(office) ?? {};
  return [organisationCode, provinceCode, regencyCode];
};

/**
 * The 553 offices and what is known of them. `referenceDir` holds an `office-codes.csv`, and may hold more tables, that
 * complete and correct the few verified values shipped here. Loading it again leaves one of each.
 */
export async function loadReference(client: Client, referenceDir?: string): Promise<void> {
  const offices = readOffices(referenceDir);
  const folders = referenceDir === undefined ? [SHIPPED] : [SHIPPED, referenceDir];
  const codes = new Set(offices.map(({ code }) => code));
  const isOffice = (code: string) => codes.has(code);
  // Read before anything is written: a folder with a mistake changes nothing.
  const formerCodes = readFormerCodes(folders, isOffice);
  const bodies = readExternalBodies(folders, isOffice);
  const units = unitsOf(offices, readInspectorateRegions(folders, isOffice));
  const calendar = readCalendar(folders, isOffice);
  const divisions = readDivisions(referenceDir);

  await client.query('set role organisations_loader');
  await loadDivisions(client, divisions);
  await loadOffices(client, offices, deriveValidFrom(formerCodes));
  const into = (table: string) => `organisations.${table}`;
  // What was changed through the graph, and has another version, is not taken back.
  await upsertRows(
    client,
    into('former_code'),
    FORMER_CODE,
    formerCodes.map((each) => [each.code, each.former_code, each.valid_from, each.valid_to, each.source]),
    'code',
    'organisation_code',
  );
  await upsertRows(
    client,
    into('external_body'),
    EXTERNAL_BODY,
    bodies.map((body) => [body.code, body.name, body.name_english, body.relation, body.active, body.parent, body.province]),
    'code',
  );
  await insertRows(
    client,
    into('organisation_unit'),
    UNIT,
    units.map(({ id, kind, name, parentId, covered, source, confidence, office }) => [
      ...[id, kind, name, parentId, arrayLiteral(covered), source, confidence, 'REFERENCE'],
      ...scopeOf(office),
    ]),
    `on conflict (id) do update set name = excluded.name, source = excluded.source, confidence = excluded.confidence,
       covered_provinces = coalesce(nullif(excluded.covered_provinces, '{}'), organisation_unit.covered_provinces)`,
  );
  await insertRows(
    client,
    into('calendar_entry'),
    CALENDAR_ENTRY,
    calendar.map((each) => [
      idFor('calendar', each.code as string, each.kind as string, each.election as string, each.name as string),
      ...[each.kind, each.name, each.election, each.starts_on, each.ends_on, each.due_on, each.source, 'REFERENCE'],
      ...scopeOf(each.code as string),
    ]),
    `on conflict (id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on,
       source = excluded.source where calendar_entry.version = 1`,
  );
  await loadNames(client, offices);
  // Any regular moment will do, and every start is one.
  await client.query('select organisations.prune_changes()');
  await client.query('reset role');
}

function loadOffices(
  client: Client,
  offices: readonly ReferenceOffice[],
  recodedOn: ReadonlyMap<string, string>,
): Promise<void> {
  // What an earlier start was given stays when this one is not, and what an office said of itself stays anyhow.
  const kept = (column: string) => `${column} = coalesce(excluded.${column}, organisation.${column})`;
  // A day that is only derived gives way to one that an earlier start was given.
  const derived = offices.filter(({ code, known }) => !known.valid_from && recodedOn.has(code));
  const spoke = 'organisation.version > organisation.part_edits + 1';
  const said = (column: string) =>
    `${column} = case when ${spoke} then organisation.${column} else coalesce(excluded.${column}, organisation.${column}) end`;
  return insertRows(
    client,
    'organisations.organisation',
    ORGANISATION,
    offices.map(({ known, ...office }) => [
      ...[office.code, office.level, office.kind, office.name, office.officialName, office.timeZone],
      ...[office.parentCode, ...scopeOf(office.code).slice(1), known.kode_bps, known.kode_satker],
      ...[known.web_address, known.address, known.phone, known.email, known.member_count],
      ...[known.valid_from ?? recodedOn.get(office.code), known.valid_to, known.supersedes],
    ]),
    `on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
       level = excluded.level, kind = excluded.kind, time_zone = excluded.time_zone, parent_code = excluded.parent_code,
       ${['kode_bps', 'kode_satker', 'member_count', 'valid_to', 'supersedes_code'].map(kept)},
       valid_from = case when excluded.code = any ('${arrayLiteral(derived.map(({ code }) => code))}'::text[])
         then coalesce(organisation.valid_from, excluded.valid_from) else coalesce(excluded.valid_from, organisation.valid_from) end,
       ${['web_address', 'address', 'phone', 'email'].map(said)}`,
  );
}
