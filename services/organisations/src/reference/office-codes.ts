import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTACT_RULES } from '../contact.ts';
import { type IsOffice, mustBeOffice } from './check-line.ts';
import { bad, DAY, OFFICE, type Rules, ReferenceRefusal, readTable } from './read-table.ts';

const FILE = 'office-codes.csv';
const VALUES = {
  kode_bps: [/^\d{4}$/, '4 digits'],
  kode_satker: [/^\d{6}$/, '6 digits'],
  web_address: CONTACT_RULES.webAddress,
  address: CONTACT_RULES.address,
  phone: CONTACT_RULES.phone,
  email: CONTACT_RULES.email,
  member_count: [/^[3-9]$/, 'a number of members'],
  valid_from: DAY,
  valid_to: DAY,
  supersedes: OFFICE,
} as const satisfies Rules<string>;
const RULES = { code: [/^/, ''], ...VALUES } as const satisfies Rules<string>;

/** What is known of an office; a value that is missing is not known. */
export type OfficeCodes = Partial<Record<keyof typeof VALUES, string>>;

/** The codes in the folders, by office: a later folder completes and corrects the earlier, value by value. */
export function readOfficeCodes(folders: string[], isOffice: IsOffice) {
  const known = new Map<string, OfficeCodes>();
  for (const folder of folders) {
    const file = join(folder, FILE);
    if (!existsSync(file)) {
      throw new ReferenceRefusal('NO_REFERENCE', `There is no ${file}: --reference names a folder that holds one.`);
    }
    const columns = ['code', 'kode_bps', 'kode_satker', 'web_address'] as const;
    for (const { values, where } of readTable<keyof typeof RULES>(file, { rules: RULES, columns }) ?? []) {
      const { code = '', ...given } = values;
      if (!isOffice(code)) throw bad(`${where}: "${code}" is the code of no office`);
      mustBeOffice(isOffice, given.supersedes, 'supersedes', where);
      known.set(code, { ...known.get(code), ...given });
    }
  }
  refuseTwice(known);
  return known;
}

function refuseTwice(known: Map<string, OfficeCodes>): void {
  for (const column of ['kode_bps', 'kode_satker'] as const) {
    const owners = new Map<string, string>();
    for (const [code, { [column]: value }] of known) {
      const owner = value && owners.get(value);
      if (owner) throw bad(`${FILE}: ${column} "${value}" is given to ${owner} and to ${code}`);
      if (value) owners.set(value, code);
    }
  }
}
