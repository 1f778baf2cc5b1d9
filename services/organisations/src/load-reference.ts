import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf, insertRows } from '@oversight/kernel';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';

const SHIPPED = join(import.meta.dirname, '../reference');

interface Region {
  kode_kemendagri: string;
  kode_provinsi: string;
  jenis: 'PROVINSI' | 'KABUPATEN' | 'KOTA';
  nama: string;
  nama_kpu: string;
  zona_waktu: string;
}

interface Codes {
  code: string;
  kode_bps: string;
  kode_satker: string;
  web_address: string;
}

const table = <T>(file: string, delimiter: string): T[] =>
  parse(readFileSync(file), { columns: true, delimiter, skip_empty_lines: true, bom: true }) as T[];

/**
 * The 553 offices and the external bodies. `referenceDir` may hold an `office-codes.csv` (code, kode_bps,
 * kode_satker, web_address) that completes the few verified values shipped here.
 */
export async function loadReference(client: Client, referenceDir?: string): Promise<void> {
  const codes = new Map(
    [SHIPPED, referenceDir]
      .filter((dir) => dir !== undefined)
      .map((dir) => join(dir, 'office-codes.csv'))
      .filter((file) => existsSync(file))
      .flatMap((file) => table<Codes>(file, ','))
      .map((row) => [row.code, row]),
  );
  const regions = table<Region>(join(SHIPPED, 'wilayah_552.tsv'), '\t');
  const level = { PROVINSI: 'PROVINCE', KABUPATEN: 'REGENCY', KOTA: 'REGENCY' };
  const offices = [
    [
      '00',
      'NATIONAL',
      null,
      'Republik Indonesia',
      'Komisi Pemilihan Umum Republik Indonesia',
      'Asia/Jakarta',
      null,
    ],
    ...regions.map((region) => [
      region.kode_kemendagri,
      level[region.jenis],
      region.jenis === 'PROVINSI' ? null : region.jenis,
      region.nama,
      region.nama_kpu,
      region.zona_waktu,
      region.kode_provinsi || '00',
    ]),
  ] as string[][];

  await client.query('set role organisations_loader');
  await insertRows(
    client,
    'organisations.organisation',
    {
      code: 'text',
      level: 'text',
      kind: 'text',
      name: 'text',
      official_name: 'text',
      time_zone: 'text',
      parent_code: 'text',
      province_code: 'smallint',
      regency_code: 'integer',
      kode_bps: 'text',
      kode_satker: 'text',
      web_address: 'text',
    },
    offices.map((office) => {
      const code = office[0] as string;
      const known = codes.get(code);
      const { provinceCode, regencyCode } = codesOf(code) ?? {};
      return [
        ...office,
        provinceCode,
        regencyCode,
        known?.kode_bps || null,
        known?.kode_satker || null,
        known?.web_address || null,
      ];
    }),
    `on conflict (code) do update set name = excluded.name, official_name = excluded.official_name,
       kode_bps = excluded.kode_bps, kode_satker = excluded.kode_satker, web_address = excluded.web_address`,
  );
  const bodies = table<Record<string, string>>(join(SHIPPED, 'external-bodies.csv'), ',');
  await insertRows(
    client,
    'organisations.external_body',
    { code: 'text', name: 'text', name_english: 'text', relation: 'text', active: 'boolean' },
    bodies.map((body) => [body.code, body.name, body.name_english, body.relation, body.active]),
    'on conflict (code) do update set name = excluded.name, relation = excluded.relation, active = excluded.active',
  );
  await client.query('reset role');
}
