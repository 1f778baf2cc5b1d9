import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { upsertRows } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { loadCauseProposals } from './cause/load-causes.ts';
import { ELEMENT_NAMES, SUB_ELEMENT_NAMES } from './codes/control-names.ts';
import { loadHolidays } from './follow-up/load-holidays.ts';
import { loadSeverity, readThresholds } from './severity/load-severity.ts';

const REFERENCE = join(import.meta.dirname, '../reference');

const table = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(REFERENCE, file)), {
    columns: true,
    delimiter: '\t',
    quote: false,
    skip_empty_lines: true,
  });

const LEVEL = { KELOMPOK: 'GROUP', SUB: 'SUB_GROUP', JENIS: 'TYPE' } as Record<string, string>;

/** Unrounded: eleven control activities share 25 percent. */
const ELEMENT_WEIGHT: Record<string, number> = { 1: 30, 2: 20, 3: 25, 4: 10, 5: 15 };

/**
 * The code lists: what was found, what was recommended, which control failed; how grave a finding is, and the calendar of
 * working days, by the `severity.csv` and `holidays.csv` of `referenceDir` where it has them.
 */
export async function loadReference(client: Client, referenceDir?: string): Promise<void> {
  // Read before anything is written: a file with a mistake changes nothing.
  const thresholds = readThresholds(REFERENCE, referenceDir);
  await loadHolidays(client, referenceDir);
  await client.query('set role findings_loader');
  await upsertRows(
    client,
    'findings.finding_code',
    { code: 'text', level: 'text', description: 'text' },
    table('kode_temuan.tsv').map(({ kode, kelompok, uraian }) => [kode, LEVEL[kelompok as string], uraian]),
    'code',
  );
  await upsertRows(
    client,
    'findings.recommendation_code',
    { code: 'text', description: 'text' },
    table('kode_rekomendasi.tsv').map(({ kode, uraian }) => [kode, uraian]),
    'code',
  );
  const subElements = table('spip_subunsur.tsv');
  const elements = new Map(subElements.map(({ kode, unsur }) => [kode?.split('.')[0] as string, unsur]));
  await upsertRows(
    client,
    'findings.control_element',
    { code: 'text', name: 'text', name_english: 'text', weight: 'float8' },
    [...elements].map(([code, name]) => [code, name, ELEMENT_NAMES[code], ELEMENT_WEIGHT[code]]),
    'code',
  );
  const scoredIn = (element: string) =>
    subElements.filter(
      ({ kode, dinilai_bpkp_5_2021 }) => kode?.startsWith(`${element}.`) && dinilai_bpkp_5_2021 === 'ya',
    );
  await upsertRows(
    client,
    'findings.control_sub_element',
    {
      code: 'text',
      position: 'smallint',
      name: 'text',
      name_english: 'text',
      article: 'text',
      weight: 'float8',
      scored: 'boolean',
      element_code: 'text',
    },
    subElements.map(({ kode = '', nama_resmi, pasal_pp60, dinilai_bpkp_5_2021 }) => {
      const [element = '', position] = kode.split('.');
      const scored = dinilai_bpkp_5_2021 === 'ya';
      const weight = scored ? (ELEMENT_WEIGHT[element] as number) / scoredIn(element).length : 0;
      return [kode, position, nama_resmi, SUB_ELEMENT_NAMES[kode], pasal_pp60, weight, scored, element];
    }),
    'code',
  );
  await loadCauseProposals(client, table('cause_proposal.tsv'));
  await loadSeverity(client, thresholds);
  await client.query('reset role');
}
