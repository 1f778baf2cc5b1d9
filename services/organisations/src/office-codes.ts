import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const FILE = 'office-codes.csv';
const COLUMNS = ['code', 'kode_bps', 'kode_satker', 'web_address'] as const;
const RULES = {
  kode_bps: [/^\d{4}$/, '4 digits'],
  kode_satker: [/^\d{6}$/, '6 digits'],
  web_address: [/^\S{1,120}$/, 'an address of at most 120 characters'],
} as const;

/** What is known of an office; a value that is missing is not known. */
export type OfficeCodes = Partial<Record<keyof typeof RULES, string>>;

/** Why a folder of reference data is not loaded: one line that says which line of which file. */
export class ReferenceRefusal extends Error {
  readonly code: 'NO_REFERENCE' | 'BAD_REFERENCE';

  constructor(code: ReferenceRefusal['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The codes in the folders, by office: a later folder completes and corrects the earlier, value by value. */
export function readOfficeCodes(folders: string[], isOffice: (code: string) => boolean) {
  const known = new Map<string, OfficeCodes>();
  for (const folder of folders) {
    const file = join(folder, FILE);
    for (const { record, info } of rowsOf(file)) {
      const { code = '', ...values } = record;
      const where = `${file}, line ${info.lines}`;
      if (!isOffice(code)) throw bad(`${where}: "${code}" is the code of no office`);
      known.set(code, { ...known.get(code), ...wellFormed(values, where) });
    }
  }
  refuseTwice(known);
  return known;
}

interface Row {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function rowsOf(file: string): Row[] {
  if (!existsSync(file)) {
    throw new ReferenceRefusal(
      'NO_REFERENCE',
      `There is no ${file}: --reference names a folder that holds one.`,
    );
  }
  try {
    const checked = (header: string[]) => {
      const missing = COLUMNS.filter((column) => !header.includes(column));
      if (missing.length > 0) throw bad(`${file}, line 1: no column ${missing.join(', ')}`);
      return header;
    };
    const options = { columns: checked, skip_empty_lines: true, trim: true, bom: true, info: true } as const;
    return parse(readFileSync(file), options) as unknown as Row[];
  } catch (error) {
    throw error instanceof ReferenceRefusal ? error : bad(`${file}: ${(error as Error).message}`, error);
  }
}

/** An empty cell says nothing. */
function wellFormed(values: Record<string, string>, where: string): OfficeCodes {
  const given: OfficeCodes = {};
  for (const column of Object.keys(RULES) as (keyof typeof RULES)[]) {
    const value = values[column];
    if (!value) continue;
    const [pattern, wanted] = RULES[column];
    if (!pattern.test(value)) throw bad(`${where}: ${column} "${value}" is not ${wanted}`);
    given[column] = value;
  }
  return given;
}

function refuseTwice(known: Map<string, OfficeCodes>): void {
  const owners = new Map<string, string>();
  for (const [code, { kode_bps }] of known) {
    const owner = kode_bps && owners.get(kode_bps);
    if (owner) throw bad(`${FILE}: kode_bps "${kode_bps}" is given to ${owner} and to ${code}`);
    if (kode_bps) owners.set(kode_bps, code);
  }
}

const bad = (what: string, cause?: unknown) => new ReferenceRefusal('BAD_REFERENCE', `${what}.`, cause);
