import type { IsOffice } from './check-line.ts';
import { bad, OFFICE, type Rules, readTables } from './read-table.ts';

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
