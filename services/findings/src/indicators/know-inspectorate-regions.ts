import { upsertRows } from '@oversight/kernel';
import type { Client } from 'pg';

/** What the organisations service says of a regional inspectorate. */
export interface RegionFacts {
  readonly name: string;
  readonly covered_provinces: readonly number[];
}

/** Brings the copy up to date, through the loader's own door; a province that nobody looks after any more is in none. */
export async function knowInspectorateRegions(
  client: Client,
  regions: readonly RegionFacts[],
): Promise<void> {
  const rows = regions.flatMap(({ name, covered_provinces }) =>
    covered_provinces.map((province) => [String(province).padStart(2, '0'), name]),
  );
  await client.query('set role findings_loader');
  await client.query('delete from findings.inspectorate_region where province_code <> all ($1)', [
    rows.map(([province]) => province),
  ]);
  await upsertRows(
    client,
    'findings.inspectorate_region',
    { province_code: 'text', name: 'text' },
    rows,
    'province_code',
  );
  await client.query('reset role');
}
