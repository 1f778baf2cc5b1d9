import { insertRows } from '@oversight/kernel';
import type { Client } from 'pg';
import { namesOfOffice } from '../search/names-of-office.ts';
import type { ReferenceOffice } from './read-offices.ts';
import { OFFICE, type Rules, readTables, SHIPPED } from './read-table.ts';
import { OFFICE_NAME } from './tables.ts';

const RULES = { code: OFFICE, alias: [/^[a-z0-9 ]{2,40}$/, 'small letters, digits and blanks'] } as const satisfies Rules<string>;

/** The names by which offices are looked for: made from their own, and those that people use besides. */
export async function loadNames(client: Client, offices: readonly ReferenceOffice[]): Promise<void> {
  const columns = ['code', 'alias'] as const;
  const aliases = readTables([SHIPPED], 'office-aliases.csv', { rules: RULES, columns, filled: columns });
  const rows = [
    ...offices.flatMap(({ code, name }) => namesOfOffice(name).map((each) => [each.name, code, each.kind])),
    ...aliases.map(({ values }) => [values.alias, values.code, 'ABBREVIATION']),
  ];
  // Those of a name that is no longer an office's would lead there for ever.
  await client.query('delete from organisations.office_name');
  await insertRows(client, 'organisations.office_name', OFFICE_NAME, rows, 'on conflict (name, organisation_code) do nothing');
}
