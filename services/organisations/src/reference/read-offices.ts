import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type OfficeCodes, readOfficeCodes } from './office-codes.ts';
import { SHIPPED } from './read-table.ts';

interface Region {
  kode_kemendagri: string;
  kode_provinsi: string;
  jenis: 'PROVINSI' | 'KABUPATEN' | 'KOTA';
  nama: string;
  nama_kpu: string;
  zona_waktu: string;
}

/** An office as the reference data has it; what is not known is absent. */
export interface ReferenceOffice {
  readonly code: string;
  readonly level: 'NATIONAL' | 'PROVINCE' | 'REGENCY';
  readonly kind?: 'KABUPATEN' | 'KOTA';
  readonly name: string;
  readonly officialName: string;
  readonly timeZone: string;
  readonly parentCode?: string;
  readonly known: OfficeCodes;
}

const CENTRE: Omit<ReferenceOffice, 'known'> = {
  code: '00',
  level: 'NATIONAL',
  name: 'Republik Indonesia',
  officialName: 'Komisi Pemilihan Umum Republik Indonesia',
  timeZone: 'Asia/Jakarta',
};

/** The 553 offices, with what the shipped and the given `office-codes.csv` know of them. */
export function readOffices(referenceDir?: string): ReferenceOffice[] {
  const regions = parse(readFileSync(join(SHIPPED, 'wilayah_552.tsv')), {
    columns: true,
    delimiter: '\t',
    skip_empty_lines: true,
    bom: true,
  }) as Region[];
  const offices = [CENTRE, ...regions.map(officeOf)];
  const isOffice = new Set(offices.map(({ code }) => code));
  const folders = referenceDir === undefined ? [SHIPPED] : [SHIPPED, referenceDir];
  const codes = readOfficeCodes(folders, (code) => isOffice.has(code));
  return offices.map((office) => ({ ...office, known: codes.get(office.code) ?? {} }));
}

const officeOf = (region: Region): Omit<ReferenceOffice, 'known'> => ({
  code: region.kode_kemendagri,
  level: region.jenis === 'PROVINSI' ? 'PROVINCE' : 'REGENCY',
  ...(region.jenis !== 'PROVINSI' && { kind: region.jenis }),
  name: region.nama,
  officialName: region.nama_kpu,
  timeZone: region.zona_waktu,
  parentCode: region.kode_provinsi || '00',
});
